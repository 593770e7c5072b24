import { use } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'
import { unreadIn } from '../channel-list.ts'
import { ElsewhereContext } from '../elsewhere.ts'
import { catchUpTo } from '../places.ts'
import { chatSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'

/** The way to everything that waits, while something does. */
export function CatchUpLink() {
  const t = useMessages(directMessages)
  const slug = useSlug()
  const inChat = useSlice(chatSlice, (state) => unreadIn(state) > 0)
  const elsewhere = use(ElsewhereContext).useNew()
  if (!inChat && elsewhere.length === 0) return null
  return (
    <PlaceLink to={catchUpTo(slug)} icon="spark">
      {t.catchUp}
    </PlaceLink>
  )
}
