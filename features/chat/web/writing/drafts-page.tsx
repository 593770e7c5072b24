import { useMembers } from '#features/communities/web/index.ts'
import { useKeepDraft } from '#features/drafts/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Empty, Icon, IconButton, Row, Rows, Time, toast } from '#platform/web/ui/index.ts'
import { channelIcons } from '../channel-list.ts'
import { withNames } from '../mentions.ts'
import { homeOf, threadTo } from '../threads/places.ts'
import { useOutcome } from '../use-outcome.ts'
import { useSlug } from '../use-slug.ts'
import { type ChatDraft, useChatDrafts } from './drafts.ts'
import { writingMessages } from './messages/index.ts'
import { useChannelOf, Where } from './where.tsx'
import { WritingFrame } from './writing-frame.tsx'

/** What one began in channels and has not sent. */
export function DraftsPage() {
  const t = useMessages(writingMessages)
  const drafts = useChatDrafts()
  return (
    <WritingFrame title={t.drafts}>
      {drafts.length === 0 ? (
        <Empty icon="edit" title={t.noDraftsTitle}>
          {t.noDraftsText}
        </Empty>
      ) : (
        <Card>
          <Rows label={t.drafts}>
            {drafts.map((draft) => (
              <DraftRow key={draft.place} draft={draft} />
            ))}
          </Rows>
        </Card>
      )}
    </WritingFrame>
  )
}

function DraftRow({ draft }: { draft: ChatDraft }) {
  const t = useMessages(writingMessages)
  const slug = useSlug()
  const { threadId } = draft
  const members = useMembers()
  const channel = useChannelOf(draft.channelId)
  const throwAway = useThrowAway(draft)
  return (
    <Row
      start={<Icon name={threadId ? 'reply' : channelIcons[channel?.kind ?? 'open']} />}
      title={<Where channel={channel} />}
      to={channel && (threadId ? threadTo(slug, channel, threadId) : homeOf(slug, channel))}
      tag={threadId && <small className="meta">{t.inAnswer}</small>}
      meta={<Time at={instantFrom(draft.at)} />}
      end={<IconButton icon="trash" size="s" label={t.throwAway} onClick={throwAway} />}
    >
      <p className="writing-body" dir="auto">
        {withNames(draft.body, members)}
      </p>
    </Row>
  )
}

/** Deletes a draft on all devices, and brings it back if that was a mistake. */
function useThrowAway(draft: ChatDraft): () => Promise<void> {
  const t = useMessages(writingMessages)
  const { say } = useOutcome()
  const keepDraft = useKeepDraft()
  const keep = (body: string) => keepDraft(draft.place, body).catch(say)

  return async () => {
    await keep('')
    toast(t.thrownAway, { action: { label: t.takeBack, run: () => void keep(draft.body) } })
  }
}
