import { BlockedTab } from '#features/chat/web/index.ts'
import { FeedsTab } from '#features/events/web/index.ts'
import { MailsTab } from '#features/notifications/web/index.ts'

/** What features bring to one's own settings. */
export function MoreMyTabs() {
  return (
    <>
      <MailsTab />
      <FeedsTab />
      <BlockedTab />
    </>
  )
}
