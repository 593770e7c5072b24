import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { notificationMessages } from '../messages/index.ts'
import { mailsPath } from './places.ts'

export function MailsTab() {
  const t = useMessages(notificationMessages)
  return <Tab to={mailsPath}>{t.mails}</Tab>
}
