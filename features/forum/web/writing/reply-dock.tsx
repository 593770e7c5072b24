import { withReferences } from '#features/chat/web/late.ts'
import { placesOf, useCommunityId, useMember, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { Button, Icon, IconButton, LinkButton } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { longestPost } from '../../limits.ts'
import { forumMessages } from '../../messages/index.ts'
import { planMessages } from '../../messages/plan.ts'
import { usePlanWords } from '../plan/use-plan-words.ts'
import { replyParcel } from '../sending.ts'
import { useRights } from '../use-rights.ts'
import { useSlug } from '../use-slug.ts'
import type { Replying } from './use-replying.ts'
import { WordsEditor } from './words-editor.tsx'

/** Where one replies, at the foot of a topic wherever one reads: a line, until it is opened. */
export function ReplyDock({ topic, replying }: { topic: TopicView; replying: Replying }) {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const may = useRights()
  if (topic.closed) return <Note icon="lock" words={t.closedNote} />
  if (!may.accepted)
    return (
      <Note icon="shield" words={t.notAccepted}>
        <LinkButton size="s" kind="main" to={placesOf(slug).welcome}>
          {t.toGuidelines}
        </LinkButton>
      </Note>
    )
  if (replying.isOpen) return <Open {...{ topic, replying }} />
  return (
    <div className="topic-dock">
      <button type="button" className="topic-begin" onClick={() => replying.replyTo(undefined)}>
        <Icon name="edit" />
        {replying.text.trim() === '' ? t.replyToTopic : t.goOn}
      </button>
    </div>
  )
}

function Open({ topic, replying }: { topic: TopicView; replying: Replying }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const members = useMembers()
  const { outbox } = useDesk()
  const { text, write, leave, answers, answerNobody, close } = replying
  const body = withReferences(text.trim(), members)
  const isSendable = body !== '' && body.length <= longestPost
  const plans = useMessages(planMessages)
  const planned = usePlanWords(topic)
  const answered = useMember(answers?.author ?? '')

  function send() {
    if (!isSendable) return
    const replyTo = answers?.number
    outbox.put(community, replyParcel, { topicId: topic.id, body, ...(replyTo && { replyTo }) })
    write('')
    answerNobody()
    close()
  }

  return (
    <section className="topic-dock" data-open aria-label={t.reply}>
      {answers && (
        <p className="topic-answers">
          <Icon name="reply" size="s" />
          <bdi>{t.replyTo(answered?.name ?? t.somebody)}</bdi>
          <IconButton icon="close" size="s" label={t.notTo} onClick={answerNobody} />
        </p>
      )}
      <WordsEditor
        label={t.replyToTopic}
        labelHidden
        autoFocus
        value={text}
        onChange={write}
        onLeave={leave}
        onSubmit={send}
      />
      {planned && (
        <p className="meta">
          {planned} {plans.opensAlong}
        </p>
      )}
      <div className="topic-dock-foot">
        <Button
          kind="main"
          size="s"
          icon="send"
          aria-disabled={!isSendable || undefined}
          onClick={send}
        >
          {t.send}
        </Button>
        <Button kind="quiet" size="s" onClick={close}>
          {t.later}
        </Button>
      </div>
    </section>
  )
}

function Note({
  icon,
  words,
  children,
}: {
  icon: 'lock' | 'shield'
  words: string
  children?: React.ReactNode
}) {
  return (
    <div className="topic-dock">
      <div className="topic-note">
        <Icon name={icon} />
        <span>{words}</span>
        {children}
      </div>
    </div>
  )
}
