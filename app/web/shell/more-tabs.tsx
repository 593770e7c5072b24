import { EmojiTab } from '#features/emoji/web/index.ts'
import { ForumTab } from '#features/forum/web/index.ts'
import { HistoryTab } from '#features/imports/web/index.ts'
import { WebhooksTab } from '#features/webhooks/web/index.ts'

/** What features bring to a community's settings. */
export function MoreTabs() {
  return (
    <>
      <ForumTab />
      <EmojiTab />
      <WebhooksTab />
      <HistoryTab />
    </>
  )
}
