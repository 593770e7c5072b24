import { useMe, useMembers } from '#features/communities/web/index.ts'
import { Glyph, useIsOwnEmoji } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { markdownMessages } from '#platform/web/markdown/index.ts'
import { LongMarkdown, type TextFile } from '#platform/web/markdown/long/index.ts'
import { Prose } from '#platform/web/ui/index.ts'

interface ResourceTextProps {
  text: string
  files: (id: string) => TextFile | undefined
  /** Whether its headings have addresses: of a page that is read, not of one that is written. */
  addressed?: boolean
  voice?: 'long' | 'short'
}

/** What a resource says. */
export function ResourceText({
  text,
  files,
  addressed = false,
  voice = 'long',
}: ResourceTextProps) {
  const words = useMessages(markdownMessages)
  const members = useMembers()
  const isOwn = useIsOwnEmoji()
  return (
    <Prose voice={voice}>
      <LongMarkdown
        text={text}
        words={words}
        files={files}
        headingFrom={2}
        anchors={addressed ? 'part' : undefined}
        me={useMe().member}
        mentions={(id) => members.get(id)?.name}
        channels={() => undefined}
        emoji={(name) => (isOwn(name) ? <Glyph emoji={`:${name}:`} /> : undefined)}
      />
    </Prose>
  )
}
