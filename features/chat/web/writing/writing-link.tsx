import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { useSlug } from '../use-slug.ts'
import { useDrafts } from './drafts.ts'
import { writingMessages } from './messages/index.ts'
import { draftsTo } from './places.ts'
import { writingSlice } from './replica.ts'

/** The way to one's drafts and what is scheduled, while there are any. What could not be sent calls. */
export function WritingLink() {
  const t = useMessages(writingMessages)
  const slug = useSlug()
  const drafts = useDrafts()
  const scheduled = useSlice(writingSlice, (state) => state.scheduled.length)
  const count = drafts.length + scheduled
  const refused = useSlice(
    writingSlice,
    ({ scheduled }) => scheduled.filter((s) => s.refused).length,
  )
  if (count === 0) return null
  return (
    <PlaceLink to={draftsTo(slug)} icon="edit" note={String(count)} calls={refused}>
      {t.drafts}
    </PlaceLink>
  )
}
