import { useMessages } from '#platform/web/i18n/index.ts'
import { PlaceLink, Tab } from '#platform/web/ui/index.ts'
import { forumDoorMessages } from '../messages/door.ts'
import { useUnread } from './own/use-own.ts'
import { categoriesTo, forumTo } from './places.ts'
import { useSlug } from './use-slug.ts'

/** The way to the forum. */
export function ForumLink() {
  const t = useMessages(forumDoorMessages)
  return (
    <PlaceLink to={forumTo(useSlug())} icon="forum" unread={useUnread().all}>
      {t.forum}
    </PlaceLink>
  )
}

/** The way to its categories in the settings of a community. */
export function ForumTab() {
  const t = useMessages(forumDoorMessages)
  return <Tab to={categoriesTo(useSlug())}>{t.forum}</Tab>
}
