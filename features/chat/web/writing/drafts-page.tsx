import { Suspense, use } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import type { DraftView } from '#features/drafts/contract.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Empty, Rows } from '#platform/web/ui/index.ts'
import { channelIcons } from '../channel-list.ts'
import { withNames } from '../mentions.ts'
import { homeOf, threadTo } from '../threads/places.ts'
import { useSlug } from '../use-slug.ts'
import { DraftRow } from './draft-row.tsx'
import { channelOfDraft, useDrafts } from './drafts.ts'
import { writingMessages } from './messages/index.ts'
import { OtherDraft } from './other-drafts.ts'
import { useChannelOf, Where } from './where.tsx'
import { WritingFrame } from './writing-frame.tsx'

/** What one began anywhere in the community and has not sent. */
export function DraftsPage() {
  const t = useMessages(writingMessages)
  const drafts = useDrafts()
  const Other = use(OtherDraft)
  return (
    <WritingFrame title={t.drafts}>
      {drafts.length === 0 ? (
        <Empty icon="edit" title={t.noDraftsTitle}>
          {t.noDraftsText}
        </Empty>
      ) : (
        <Card>
          <Rows label={t.drafts}>
            {drafts.map((draft) =>
              channelOfDraft(draft) ? (
                <ChatDraftRow key={draft.place} draft={draft} />
              ) : (
                <Suspense key={draft.place}>
                  <Other draft={draft} />
                </Suspense>
              ),
            )}
          </Rows>
        </Card>
      )}
    </WritingFrame>
  )
}

function ChatDraftRow({ draft }: { draft: DraftView }) {
  const slug = useSlug()
  const members = useMembers()
  const { channelId = '', threadId } = channelOfDraft(draft) ?? {}
  const channel = useChannelOf(channelId)
  return (
    <DraftRow
      draft={draft}
      icon={threadId ? 'reply' : channelIcons[channel?.kind ?? 'open']}
      title={<Where channel={channel} />}
      to={channel && (threadId ? threadTo(slug, channel, threadId) : homeOf(slug, channel))}
      isAnswer={threadId !== undefined}
      words={withNames(draft.body, members)}
    />
  )
}
