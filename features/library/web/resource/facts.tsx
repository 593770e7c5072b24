import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { useRowWords } from '../row-words.ts'

/** Small facts below a resource: its tags, who edits it, whether it was found true. */
export function Facts({ view: { row } }: { view: ResourceView }) {
  const t = useMessages(libraryMessages)
  const moments = useMoments()
  const words = useRowWords()
  const { review, tags, editing, kind } = row
  const facts = [
    editing === 'open' && kind === 'page' ? t.openPage : '',
    review?.confirmedAt ? t.confirmedWhen(words.when(review.confirmedAt)) : '',
    review && !review.asked
      ? t.nextReview(words.nameOf(review.owner), moments.date(instantFrom(review.at), words.now))
      : '',
  ].filter((fact) => fact !== '')
  if (facts.length === 0 && tags.length === 0) return null
  return (
    <footer className="resource-foot">
      {tags.length > 0 && (
        <ul aria-label={t.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <Tag>
                <bdi>{tag}</bdi>
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {facts.length > 0 && <p className="meta">{facts.join(' · ')}</p>}
    </footer>
  )
}
