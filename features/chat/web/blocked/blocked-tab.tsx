import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'
import { blockedPath } from './places.ts'

/** The way to whom one has blocked, among one's own settings. */
export function BlockedTab() {
  const t = useMessages(directMessages)
  return <Tab to={blockedPath}>{t.blocked}</Tab>
}
