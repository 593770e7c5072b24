import './thread-pane.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCommunityId, useMe } from '#features/communities/web/index.ts'
import { useAttachments } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Checkbox, Empty, Skeleton } from '#platform/web/ui/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { threadMessages } from '../../messages/threads.ts'
import { Pane } from '../beside/pane.tsx'
import { useClose } from '../beside/use-close.ts'
import { useChannelTitle } from '../channel-title.ts'
import { Composer } from '../composer.tsx'
import { ComposerNote } from '../composer-note.tsx'
import type { Outgoing } from '../sending.ts'
import { Stream } from '../stream.tsx'
import { useMarked } from '../use-marked.ts'
import { useDayOf, useRows } from '../use-rows.ts'
import { useSlug } from '../use-slug.ts'
import { useAnswering } from './answering.ts'
import { InThreadContext } from './in-thread.ts'
import { threadTo } from './places.ts'
import { ThreadBar } from './thread-bar.tsx'
import { threadRows } from './thread-rows.ts'
import type { ThreadTimeline } from './timeline.ts'
import { useFollow, useMarkThreadRead, useThread } from './use-thread.ts'

interface ThreadPaneProps {
  channel: ChannelView
  /** The message that was answered. An answer leads to it. */
  threadId: string
}

/** A thread beside its channel. */
export function ThreadPane({ channel, threadId }: ThreadPaneProps) {
  const t = useMessages(threadMessages)
  const slug = useSlug()
  const go = useGo()
  const title = useChannelTitle(channel)
  const timeline = useThread(threadId)
  const { status, root } = useStore(timeline.thread)
  const close = useClose(channel, threadId)
  const attached = useAttachments(useCommunityId(), threadId)
  const { closed } = useAnswering(channel)

  useEffect(() => {
    if (root && root.id !== threadId) go(threadTo(slug, channel, root.id), { replace: true })
  }, [root, threadId, slug, channel, go])

  return (
    <Pane
      className="thread"
      label={t.threadIn(title)}
      onFiles={closed ? undefined : attached.add}
      onClose={close}
    >
      <ThreadBar {...{ channel, threadId, root }} onClose={close} />
      <InThreadContext value={true}>
        {status === 'missing' ? (
          <Empty icon="reply" title={t.missingTitle}>
            {t.missingText}
          </Empty>
        ) : status === 'failed' ? (
          <Failed onRetry={timeline.fetch} />
        ) : root && status === 'answered' ? (
          <Answers {...{ channel, root, timeline }} />
        ) : (
          <div className="beside-waiting">
            <Skeleton shape="rows" count={3} />
          </div>
        )}
      </InThreadContext>
    </Pane>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(threadMessages)
  const common = useMessages(platformMessages)
  return (
    <div className="beside-waiting" role="alert">
      <p>{t.failed}</p>
      <Button size="s" icon="retry" onClick={onRetry}>
        {common.retry}
      </Button>
    </div>
  )
}

interface AnswersProps {
  channel: ChannelView
  root: MessageView
  timeline: ThreadTimeline
}

function Answers({ channel, root, timeline }: AnswersProps) {
  const t = useMessages(threadMessages)
  const { member } = useMe()
  const { closed, inChannel } = useAnswering(channel)
  const state = useStore(timeline.state)
  const follow = useFollow(root.id)
  const [editing, setEditing] = useState<string>()
  const [latest, setLatest] = useState(false)
  const marked = useMarked(timeline, true)
  const goesHere = useCallback((each: Outgoing) => each.threadId === root.id, [root.id])
  const read = typeof follow === 'object' ? follow : { readAt: '', unread: 0 }
  const answers = useRows(read, state, goesHere)
  const dayOf = useDayOf()
  const rows = useMemo(() => threadRows(root, answers, dayOf), [root, answers, dayOf])
  useMarkThreadRead(root.id, state.messages, latest)

  const editLast = () => {
    const mine = state.messages.findLast(
      ({ author, deletedAt }) => author === member && deletedAt === null,
    )
    if (mine) setEditing(mine.id)
  }
  return (
    <>
      <Stream
        {...{ channel, rows, timeline, state, marked, editing }}
        label={t.answersIn}
        unread={read.unread}
        onEdit={setEditing}
        onLatest={setLatest}
      />
      {closed ? (
        <ComposerNote closed={closed} />
      ) : (
        <AnswerComposer
          {...{ channel, root, inChannel }}
          onEditLast={editLast}
          onSent={timeline.showLatest}
        />
      )}
    </>
  )
}

interface AnswerComposerProps extends Omit<AnswersProps, 'timeline'> {
  inChannel: boolean
  onEditLast: () => void
  onSent: () => void
}

function AnswerComposer({ channel, root, inChannel, onEditLast, onSent }: AnswerComposerProps) {
  const t = useMessages(threadMessages)
  const title = useChannelTitle(channel)
  const [also, setAlso] = useState(false)
  const choice = inChannel && (
    <Checkbox
      name="also"
      label={t.alsoIn(title)}
      checked={also}
      onChange={({ currentTarget }) => setAlso(currentTarget.checked)}
    />
  )
  return (
    <Composer
      channel={channel}
      threadId={root.id}
      also={{ inChannel: inChannel && also, choice }}
      onEditLast={onEditLast}
      onSent={() => {
        setAlso(false)
        onSent()
      }}
    />
  )
}
