import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Face, Icon, Tag, Time } from '#platform/web/ui/index.ts'
import type { SearchResult } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import { Segments } from './excerpt.tsx'
import { resultTo } from './places.ts'
import { iconOf, useFormWords } from './result-words.ts'
import type { Scope } from './use-scope.ts'

interface ResultRowProps {
  result: SearchResult
  scope: Scope
  onLeave: () => void
}

/** One thing that was found: what, who, where and when, and its words around what was looked for. It leads to where it stands. */
export function ResultRow(props: ResultRowProps) {
  return (
    <li className="search-result">
      {props.result.title ? <Titled {...props} /> : <Message {...props} />}
    </li>
  )
}

function Message({ result, scope, onLeave }: ResultRowProps) {
  const t = useMessages(searchMessages)
  const { community, channel, author } = placeOf(scope, result)
  const name = author?.name ?? t.somebody
  return (
    <>
      <Face person={{ ...author, id: result.author ?? '', name }} />
      <div>
        <p className="search-where">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span>
            {!scope.community && community && <bdi>{community.name}</bdi>}
            {channel && <bdi>#{channel}</bdi>}
            {result.threadId && <span>{t.inThread}</span>}
          </span>
          <Time at={instantFrom(result.at)} />
          <StatusTag status={result.status} />
        </p>
        <Link to={resultTo(community?.slug ?? result.community, result)} onClick={onLeave}>
          <span className="search-excerpt" dir="auto">
            <Segments segments={result.excerpt} {...{ scope, result }} />
          </span>
        </Link>
      </div>
    </>
  )
}

/** A topic, a post or a resource: by its title. */
function Titled({ result, scope, onLeave }: ResultRowProps) {
  const t = useMessages(searchMessages)
  const formOf = useFormWords()
  const { community, shelf, author } = placeOf(scope, result)
  const { title = [], excerpt, status } = result
  return (
    <>
      <span className="search-sign">
        <Icon name={iconOf(result)} />
      </span>
      <div>
        <p className="search-title">
          <Link to={resultTo(community?.slug ?? result.community, result)} onClick={onLeave}>
            <bdi>
              <Segments segments={title} {...{ scope, result }} />
            </bdi>
          </Link>
          <StatusTag status={status} />
        </p>
        <p className="search-where">
          <span>
            <span>{formOf(result)}</span>
            {result.author && <bdi>{author?.name ?? t.somebody}</bdi>}
            {!scope.community && community && <bdi>{community.name}</bdi>}
            {shelf && <bdi>{shelf}</bdi>}
          </span>
          <Time at={instantFrom(result.at)} />
        </p>
        {excerpt.length > 0 && (
          <p className="search-excerpt" dir="auto">
            <Segments segments={excerpt} {...{ scope, result }} />
          </p>
        )}
      </div>
    </>
  )
}

/** How it stands, where it is not simply there. */
function StatusTag({ status }: Pick<SearchResult, 'status'>) {
  const t = useMessages(searchMessages)
  if (!status) return null
  if (status === 'solved')
    return (
      <Tag tone="good" icon="check">
        {t.status.solved}
      </Tag>
    )
  return <Tag>{t.status[status]}</Tag>
}

function placeOf(scope: Scope, { community, placeId, author }: SearchResult) {
  return scope.placeOf(community, placeId, author)
}
