import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { webhooksWords } from '../messages/door.ts'
import { webhooksTo } from './places.ts'

/** The way to webhooks in a community's settings, for leads. */
export function WebhooksTab() {
  const t = useMessages(webhooksWords)
  const { slug } = useCommunity()
  const { role } = useMe()
  return role === 'lead' ? <Tab to={webhooksTo(slug)}>{t.webhooks}</Tab> : null
}
