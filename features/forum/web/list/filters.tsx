import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { topicKinds } from '../kinds.ts'
import { forumTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'
import type { Filter } from './use-topics.ts'

/** Which of the topics are shown: the latest or those without an answer, of which kind, with which tag. */
export function Filters({ filter }: { filter: Filter }) {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const to = (change: Filter) => forumTo(slug, queryOf({ ...filter, ...change }))
  return (
    <nav className="forum-filters" aria-label={t.views}>
      <Choice to={to({ unanswered: undefined })} chosen={!filter.unanswered}>
        {t.latest}
      </Choice>
      <Choice to={to({ unanswered: true })} chosen={filter.unanswered === true}>
        {t.unanswered}
      </Choice>
      <span className="forum-filters-gap" />
      {topicKinds.map((kind) => (
        <Choice
          key={kind}
          to={to({ kind: filter.kind === kind ? undefined : kind })}
          chosen={filter.kind === kind}
        >
          {t.kinds[kind]}
        </Choice>
      ))}
      {filter.tag && (
        <Choice to={to({ tag: undefined })} chosen label={t.withoutTag(filter.tag)}>
          #{filter.tag}
          <Icon name="close" size="s" />
        </Choice>
      )}
    </nav>
  )
}

interface ChoiceProps {
  to: string
  chosen: boolean
  label?: string
  children: React.ReactNode
}

function Choice({ to, chosen, label, children }: ChoiceProps) {
  return (
    <Link to={to} className="forum-choice" aria-label={label} data-chosen={chosen || undefined}>
      {children}
    </Link>
  )
}

/** A filter as the query of an address. */
export function queryOf({ category, kind, tag, unanswered }: Filter): Record<string, string> {
  return {
    ...(unanswered && { view: 'unanswered' }),
    ...(category && { category }),
    ...(kind && { kind }),
    ...(tag && { tag }),
  }
}
