import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { chatMessages } from '../../messages/index.ts'
import { chatSlice } from '../replica.ts'
import { unreadInThreads } from '../threads-held.ts'
import { useSlug } from '../use-slug.ts'
import { threadsTo } from './places.ts'

/** The way to the threads one follows, with what waits in them. */
export function ThreadsLink() {
  const t = useMessages(chatMessages)
  const slug = useSlug()
  const unread = useSlice(chatSlice, unreadInThreads)
  return (
    <PlaceLink to={threadsTo(slug)} icon="reply" unread={unread}>
      {t.threads}
    </PlaceLink>
  )
}
