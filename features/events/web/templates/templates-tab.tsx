import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { eventsWords } from '../../messages/door.ts'
import { templatesPath } from '../places.ts'

/** The way to what headquarters give events to begin with, among the parts of the organisation. */
export function EventTemplatesTab() {
  return <Tab to={templatesPath}>{useMessages(eventsWords).templates}</Tab>
}
