import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Tab } from '#platform/web/ui/index.ts'
import { emojiMessages } from '../messages/index.ts'
import { emojiTo } from './places.ts'

/** The way to the community's own emoji in its settings. */
export function EmojiTab() {
  const t = useMessages(emojiMessages)
  const { slug } = useCommunity()
  return <Tab to={emojiTo(slug)}>{t.emoji}</Tab>
}
