import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { questionMessages } from '../../messages/questions.ts'
import { kindIcons, topicKinds } from '../kinds.ts'
import { forumTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'
import type { Filter } from './use-topics.ts'

/** Which of the topics are shown: the latest or those without an answer, of which kind, with which tag. */
export function Filters({ filter }: { filter: Filter }) {
  const t = useMessages(forumMessages)
  const questions = useMessages(questionMessages)
  const slug = useSlug()
  const to = (change: Filter) => forumTo(slug, queryOf({ ...filter, ...change }))
  return (
    <nav className="forum-filters" aria-label={t.views}>
      <Choice
        to={to({ unanswered: undefined, waiting: undefined })}
        chosen={!filter.unanswered && !filter.waiting}
      >
        {t.latest}
      </Choice>
      <Choice to={to({ unanswered: true, waiting: undefined })} chosen={filter.unanswered === true}>
        {t.unanswered}
      </Choice>
      <Choice
        to={forumTo(slug, queryOf({ category: filter.category, waiting: true }))}
        chosen={filter.waiting === true}
      >
        {questions.waiting}
      </Choice>
      <span className="forum-filters-gap" />
      {topicKinds.map((kind) => (
        <Choice
          key={kind}
          to={to({ waiting: undefined, kind: filter.kind === kind ? undefined : kind })}
          chosen={filter.kind === kind}
        >
          <Icon name={kindIcons[kind]} size="s" />
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
    <Link
      to={to}
      className="forum-choice"
      aria-label={label}
      data-chosen={chosen || undefined}
      // The router finds the same path under all of them.
      aria-current={chosen ? 'true' : 'false'}
    >
      {children}
    </Link>
  )
}

/** A filter as the query of an address. */
export function queryOf({
  category,
  kind,
  tag,
  unanswered,
  waiting,
}: Filter): Record<string, string> {
  return {
    ...(waiting && { view: 'waiting' }),
    ...(unanswered && { view: 'unanswered' }),
    ...(category && { category }),
    ...(kind && { kind }),
    ...(tag && { tag }),
  }
}
