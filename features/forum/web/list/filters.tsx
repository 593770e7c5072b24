import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Count, Icon } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { ownMessages } from '../../messages/own.ts'
import { questionMessages } from '../../messages/questions.ts'
import { topicKinds } from '../kinds.ts'
import { useUnread } from '../own/use-own.ts'
import { CategoryWish } from '../own/wish-menu.tsx'
import { forumTo } from '../places.ts'
import { useCategory } from '../use-category.ts'
import { useSlug } from '../use-slug.ts'
import type { Filter } from './use-topics.ts'

/** Which of the topics are shown: the latest or those without an answer, of which kind, with which tag. */
export function Filters({ filter }: { filter: Filter }) {
  const t = useMessages(forumMessages)
  const own = useMessages(ownMessages)
  const unread = useUnread()
  const questions = useMessages(questionMessages)
  const slug = useSlug()
  const to = (change: Filter) => forumTo(slug, queryOf({ ...filter, ...change }))
  return (
    <nav className="forum-filters" aria-label={t.views}>
      <Choice to={to(latest)} chosen={!filter.unanswered && !filter.waiting && !filter.fresh}>
        {t.latest}
      </Choice>
      <Choice to={to({ ...latest, unanswered: true })} chosen={filter.unanswered === true}>
        {t.unanswered}
      </Choice>
      <Choice
        to={forumTo(slug, queryOf({ category: filter.category, waiting: true }))}
        chosen={filter.waiting === true}
      >
        {questions.waiting}
      </Choice>
      <Choice to={to({ ...latest, fresh: true })} chosen={filter.fresh === true}>
        {own.onlyUnread}
        {unread.all > 0 && <Count count={unread.all} label={own.unread(unread.all)} />}
      </Choice>
      <CategoryWishes filter={filter} />
      <span className="forum-filters-gap" />
      {topicKinds.map((kind) => (
        <Choice
          key={kind}
          to={to({ waiting: undefined, kind: filter.kind === kind ? undefined : kind })}
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

/** Without a view of its own. */
const latest = { unanswered: undefined, waiting: undefined, fresh: undefined }

/** What I wish of the category that is shown. */
function CategoryWishes({ filter }: { filter: Filter }) {
  const category = useCategory(filter.category ?? '')
  return category ? <CategoryWish category={category} /> : null
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
export function queryOf({
  category,
  kind,
  tag,
  unanswered,
  fresh,
  waiting,
}: Filter): Record<string, string> {
  return {
    ...(waiting && { view: 'waiting' }),
    ...(unanswered && { view: 'unanswered' }),
    ...(fresh && { view: 'new' }),
    ...(category && { category }),
    ...(kind && { kind }),
    ...(tag && { tag }),
  }
}
