import './questions.css'
import { useEffect, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { longestTitle, mostSimilar } from '../../limits.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { kindIcons } from '../kinds.ts'
import { topicTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'
import { similarTo } from './likeness.ts'

/** Milliseconds without a key before the server is asked. */
const pause = 250

/** What a title one types is like: at once from what is here, then with what the server knows. */
export function SimilarTopics({ title }: { title: string }) {
  const t = useMessages(questionMessages)
  const slug = useSlug()
  const held = useSlice(forumSlice, ({ topics }) => topics)
  const asked = title.trim().slice(0, longestTitle)
  const known = asked.length < 4 ? [] : similarTo(asked, held, mostSimilar)
  const found = useFound(asked)
  const ids = new Set(found.map(({ id }) => id))
  const topics = [...found, ...known.filter(({ id }) => !ids.has(id))].slice(0, mostSimilar)
  return (
    <div role="status">
      {topics.length > 0 && (
        <div className="similar">
          <p>{t.similar}</p>
          <ul>
            {topics.map(({ id, kind, title: name, answer }) => (
              <li key={id}>
                <Icon name={answer ? 'check' : kindIcons[kind]} size="s" />
                <Link to={topicTo(slug, id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function useFound(title: string): readonly TopicView[] {
  const community = useCommunityId()
  const [found, setFound] = useState<readonly TopicView[]>([])
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const { topics } =
        title.length < 4
          ? { topics: [] }
          : await api
              .get('/communities/{community}/similar-topics', {
                params: { community },
                query: { title },
              })
              // Without a line there is what is here.
              .catch(() => ({ topics: [] }))
      if (wanted) setFound(topics)
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [community, title])
  return found
}
