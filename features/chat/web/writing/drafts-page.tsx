import { useMembers } from '#features/communities/web/index.ts'
import { instantFrom, now } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import { Card, Empty, Icon, IconButton, Row, Rows, Time, toast } from '#platform/web/ui/index.ts'
import type { DraftView } from '../../contract.ts'
import { api } from '../api.ts'
import { channelIcons } from '../channel-list.ts'
import { forgetDraft } from '../draft.ts'
import { withNames } from '../mentions.ts'
import { homeOf, threadTo } from '../threads/places.ts'
import { useOutcome } from '../use-outcome.ts'
import { useSlug } from '../use-slug.ts'
import { writingMessages } from './messages/index.ts'
import { draftsIn, placeOf, withDraft, writingSlice } from './replica.ts'
import { useChannelOf, Where } from './where.tsx'
import { WritingFrame } from './writing-frame.tsx'

/** What one began in channels and has not sent. */
export function DraftsPage() {
  const t = useMessages(writingMessages)
  const drafts = useSlice(writingSlice, draftsIn, sameItems)
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
              <DraftRow key={placeOf(draft)} draft={draft} />
            ))}
          </Rows>
        </Card>
      )}
    </WritingFrame>
  )
}

function DraftRow({ draft }: { draft: DraftView }) {
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
function useThrowAway(draft: DraftView): () => Promise<void> {
  const t = useMessages(writingMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  const { channelId, threadId } = draft

  async function keep(body: string): Promise<void> {
    const params = { community: replica.community, channelId }
    const input = { body, at: now(), ...(threadId && { threadId }) }
    forgetDraft(placeOf(draft))
    try {
      const path = '/communities/{community}/channels/{channelId}/draft'
      const reply = await api.put(path, { params, body: input })
      replica.update(writingSlice, (state) => withDraft(state, reply))
    } catch (error) {
      say(error)
    }
  }

  return async () => {
    await keep('')
    toast(t.thrownAway, { action: { label: t.takeBack, run: () => void keep(draft.body) } })
  }
}
