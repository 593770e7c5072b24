import { useMe, useMembers } from '#features/communities/web/index.ts'
import { Glyph, useIsOwnEmoji } from '#features/emoji/web/index.ts'
import { useTextFiles } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { markdownMessages } from '#platform/web/markdown/index.ts'
import { LongMarkdown } from '#platform/web/markdown/long/index.ts'

/** What an event says of itself, with members by their present names and the community's own emoji. */
export function EventText({ text }: { text: string }) {
  const words = useMessages(markdownMessages)
  const members = useMembers()
  const { member: me } = useMe()
  const isOwn = useIsOwnEmoji()
  const files = useTextFiles([], text)
  if (text.trim() === '') return null
  return (
    <LongMarkdown
      {...{ text, files, words, me }}
      headingFrom={2}
      mentions={(id) => members.get(id)?.name}
      channels={() => undefined}
      emoji={(name) => (isOwn(name) ? <Glyph emoji={`:${name}:`} /> : undefined)}
    />
  )
}
