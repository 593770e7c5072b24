import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { importMessages } from '../messages/index.ts'
import { historyTo } from './places.ts'

/** The way to bringing a history in a community's settings, for leads. */
export function HistoryTab() {
  const t = useMessages(importMessages)
  const { slug } = useCommunity()
  const { role } = useMe()
  return role === 'lead' ? <Tab to={historyTo(slug)}>{t.history}</Tab> : null
}
