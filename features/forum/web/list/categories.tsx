import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import type { CategoryView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { forumMessages } from '../../messages/index.ts'
import { decisionsTo, forumTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useAudience } from '../use-audience.ts'
import { useCategories } from '../use-category.ts'
import { useSlug } from '../use-slug.ts'
import { queryOf } from './filters.tsx'
import type { Filter } from './use-topics.ts'

/** The parts of the forum, and the tags that are used most. */
export function Categories({ filter }: { filter: Filter }) {
  const t = useMessages(forumMessages)
  const decisions = useMessages(decisionMessages)
  const slug = useSlug()
  const categories = useCategories()
  const tags = useSlice(forumSlice, ({ topics }) => topics.flatMap((topic) => topic.tags).join(' '))
  const to = (category: string | undefined) => forumTo(slug, queryOf({ ...filter, category }))
  const most = mostUsed(tags)
  return (
    <>
      <nav className="forum-categories" aria-label={t.categories}>
        <h2>{t.categories}</h2>
        <ul>
          <li>
            <Link to={to(undefined)} data-chosen={!filter.category || undefined}>
              {t.allCategories}
            </Link>
          </li>
          {categories.map((category) => (
            <CategoryLink
              key={category.id}
              category={category}
              to={to(category.id)}
              chosen={category.id === filter.category}
            />
          ))}
        </ul>
      </nav>
      <p className="forum-register">
        <Link to={decisionsTo(slug)}>{decisions.toRegister}</Link>
      </p>
      {most.length > 0 && (
        <nav className="forum-tags" aria-label={t.tags}>
          <h2>{t.tags}</h2>
          <div className="topic-tags">
            {most.map((tag) => (
              <Link key={tag} to={forumTo(slug, queryOf({ ...filter, tag }))} className="tag-link">
                <Tag tone={tag === filter.tag ? 'accent' : 'plain'}>{tag}</Tag>
              </Link>
            ))}
          </div>
        </nav>
      )}
    </>
  )
}

interface CategoryLinkProps {
  category: CategoryView
  to: string
  chosen: boolean
}

function CategoryLink({ category, to, chosen }: CategoryLinkProps) {
  const t = useMessages(forumMessages)
  const whom = useAudience(category.audience)
  return (
    <li>
      <Link to={to} data-chosen={chosen || undefined}>
        <bdi>{category.name}</bdi>
        {category.description && <small>{category.description}</small>}
        {whom && <small>{t.onlyFor(whom)}</small>}
      </Link>
    </li>
  )
}

const mostTagsShown = 14

/** Tags by how often they are used, those that are used most first. */
function mostUsed(tags: string): string[] {
  const counts = Map.groupBy(tags.split(' ').filter(Boolean), (tag) => tag)
  return [...counts]
    .sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b))
    .slice(0, mostTagsShown)
    .map(([tag]) => tag)
}
