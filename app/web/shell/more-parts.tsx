import { EventTemplatesTab } from '#features/events/web/index.ts'
import { PublicationsTab } from '#features/library/web/index.ts'

/** What features bring to the parts of the organisation. */
export function MorePartsTabs() {
  return (
    <>
      <PublicationsTab />
      <EventTemplatesTab />
    </>
  )
}
