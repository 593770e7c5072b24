import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { libraryWords } from '../../messages/library.ts'
import { publicationsPath } from '../places.ts'

/** The way to what headquarters publish, among the parts of the organisation. */
export function PublicationsTab() {
  return <Tab to={publicationsPath}>{useMessages(libraryWords).publications}</Tab>
}
