import { messageTo } from '#features/chat/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Face, Time } from '#platform/web/ui/index.ts'
import type { SearchResult, Segment } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import type { Scope } from './use-scope.ts'

interface ResultRowProps {
  result: SearchResult
  scope: Scope
  onLeave: () => void
}

/** One thing that was found: who, where and when, and its words around what was looked for. It leads to where it stands. */
export function ResultRow({ result, scope, onLeave }: ResultRowProps) {
  const t = useMessages(searchMessages)
  const { community, channel, author } = scope.placeOf(
    result.community,
    result.placeId,
    result.author,
  )
  const name = author?.name ?? t.somebody
  const slug = community?.slug ?? result.community
  const { placeId: channelId, at, id, threadId } = result
  return (
    <li className="search-result">
      <Face person={{ ...author, id: result.author, name }} />
      <div>
        <p className="search-where">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span>
            {!scope.community && community && <bdi>{community.name}</bdi>}
            {channel && <bdi>#{channel}</bdi>}
            {threadId && <span>{t.inThread}</span>}
          </span>
          <Time at={instantFrom(at)} />
        </p>
        <Link to={messageTo(slug, { channelId, at, id, threadId })} onClick={onLeave}>
          <Excerpt segments={result.excerpt} scope={scope} result={result} />
        </Link>
      </div>
    </li>
  )
}

function Excerpt({
  segments,
  scope,
  result,
}: {
  segments: readonly Segment[]
  scope: Scope
  result: SearchResult
}) {
  const t = useMessages(searchMessages)
  const nameOf = (sigil: string, id: string) => {
    if (sigil === '#') return `#${scope.placeOf(result.community, id, '').channel ?? '…'}`
    return `@${scope.placeOf(result.community, '', id).author?.name ?? t.somebody}`
  }
  return (
    <span className="search-excerpt" dir="auto">
      {segments.map(({ text, hit }, at) =>
        hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
          <mark key={at}>{text}</mark>
        ) : (
          plainText(text, nameOf)
        ),
      )}
    </span>
  )
}

/** Text without the marks of Markdown, with members and channels by their names. */
function plainText(text: string, nameOf: (sigil: string, id: string) => string): string {
  return text
    .replace(/<([@#])([0-9a-f-]{36})>/g, (_, sigil: string, id: string) => nameOf(sigil, id))
    .replace(/`{1,3}|\*\*|__|~~|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=\s|$|[.,;:!?])/g, '')
    .replace(/^\s*(#{1,6}|>|[-*])\s+/gm, '')
}
