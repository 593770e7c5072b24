import { useMe, useMembers } from '#features/communities/web/index.ts'
import { Glyph, useIsOwnEmoji } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type MarkdownProps, markdownMessages } from '#platform/web/markdown/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

/** What a text is drawn with: members, channels and emoji by their present names. */
export function useNames(): Omit<MarkdownProps, 'text'> {
  const words = useMessages(markdownMessages)
  const members = useMembers()
  const slug = useSlug()
  const channels = useSlice(
    chatSlice,
    (state) => state.channels.map(({ channel }) => channel),
    sameItems,
  )
  const isOwn = useIsOwnEmoji()
  return {
    words,
    me: useMe().member,
    mentions: (id) => members.get(id)?.name,
    channels: (id) => channels.find((channel) => channel.id === id)?.name,
    emoji: (name) => (isOwn(name) ? <Glyph emoji={`:${name}:`} /> : undefined),
    channelLink: (_, name) => <Link to={channelTo(slug, name)}>#{name}</Link>,
  }
}
