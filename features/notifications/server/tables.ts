import type { Id } from '#lib/ids.ts'
import { tables } from '#platform/server/db/database.ts'

interface PostTable {
  community_id: Id
  topic_id: Id
  post_id: Id
}

interface WishTable {
  person_id: Id
  posts: boolean
}

export const notifications = tables<{
  notification_post: PostTable
  notification_wish: WishTable
}>()
