import { useMe, useMembers } from '#features/communities/web/index.ts'
import { Glyph, useIsOwnEmoji } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Markdown, markdownMessages } from '#platform/web/markdown/index.ts'
import { LongMarkdown, type TextFile } from '#platform/web/markdown/long/index.ts'

interface ResourceTextProps {
  text: string
  files?: (id: string) => TextFile | undefined
  /** Whether its headings have addresses: of a page that is read, not of one that is written. */
  addressed?: boolean
}

/** What a resource says. */
export function ResourceText({ text, files, addressed = false }: ResourceTextProps) {
  return (
    <LongMarkdown
      text={text}
      files={files}
      headingFrom={2}
      anchors={addressed ? 'part' : undefined}
      {...useNames()}
    />
  )
}

/** What somebody says about it. */
export function CommentText({ text }: { text: string }) {
  return <Markdown text={text} {...useNames()} />
}

/** Members by their present names, and the community's own emoji. */
function useNames() {
  const words = useMessages(markdownMessages)
  const members = useMembers()
  const { member: me } = useMe()
  const isOwn = useIsOwnEmoji()
  return {
    words,
    me,
    mentions: (id: string) => members.get(id)?.name,
    channels: () => undefined,
    emoji: (name: string) => (isOwn(name) ? <Glyph emoji={`:${name}:`} /> : undefined),
  }
}
