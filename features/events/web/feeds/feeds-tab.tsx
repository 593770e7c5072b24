import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { feedMessages } from '../../messages/feeds.ts'
import { feedsPath } from '../places.ts'

export function FeedsTab() {
  const t = useMessages(feedMessages)
  return <Tab to={feedsPath}>{t.calendars}</Tab>
}
