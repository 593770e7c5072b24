import { useMessages } from '#platform/web/i18n/index.ts'
import type { SearchResult, Segment } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import type { Scope } from './use-scope.ts'

interface SegmentsProps {
  segments: readonly Segment[]
  scope: Scope
  result: SearchResult
}

/** Words as they were written, without the marks of Markdown; what was looked for is marked. */
export function Segments({ segments, scope, result }: SegmentsProps) {
  const t = useMessages(searchMessages)
  const nameOf = (sigil: string, id: string) => {
    if (sigil === '#') return `#${scope.placeOf(result.community, id, null).channel ?? '…'}`
    return `@${scope.placeOf(result.community, null, id).author?.name ?? t.somebody}`
  }
  return segments.map(({ text, hit }, at) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <mark key={at}>{text}</mark>
    ) : (
      plainText(text, nameOf)
    ),
  )
}

/** Text without the marks of Markdown, with members and channels by their names. */
function plainText(text: string, nameOf: (sigil: string, id: string) => string): string {
  return text
    .replace(/<([@#])([0-9a-f-]{36})>/g, (_, sigil: string, id: string) => nameOf(sigil, id))
    .replace(/`{1,3}|\*\*|__|~~|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=\s|$|[.,;:!?])/g, '')
    .replace(/^\s*(#{1,6}|>|[-*])\s+/gm, '')
}
