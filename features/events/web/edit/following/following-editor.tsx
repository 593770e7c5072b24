import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Banner, Page, PageTitle } from '#platform/web/ui/index.ts'
import type { EventView, OccurrenceView } from '../../../contract.ts'
import { followingMessages } from '../../../messages/following.ts'
import { eventsOf } from '../../places.ts'
import { faultsIn } from '../faults.ts'
import { Sections } from '../sections.tsx'
import { FollowingSide } from './following-side.tsx'
import { useFollowing } from './use-following.ts'

export interface FollowingProps {
  view: EventView
  occurrence: OccurrenceView
}

/** A date of a series and all that follow, to be written as an event of their own. */
export function FollowingEditor({ view, occurrence }: FollowingProps) {
  const t = useMessages(followingMessages)
  const { slug } = useCommunity()
  const now = useNow()
  const following = useFollowing(view, occurrence)
  const { draft, set } = following
  const { id, title } = view.row
  return (
    <Page aside={draft && <FollowingSide {...{ view, occurrence, ...following, draft }} />}>
      <PageTitle
        above={<Link to={eventsOf(slug).event(id, occurrence.id)}>{title}</Link>}
        title={t.title}
        below={t.below}
      />
      {draft && occurrence.endsAt > now ? (
        <Sections draft={draft} set={set} faults={faultsIn(draft)} view={view} />
      ) : (
        <Banner icon="warning">{t.missing}</Banner>
      )}
    </Page>
  )
}
