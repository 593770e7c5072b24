import { useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { CategoryView, PostView, TopicView } from '../contract.ts'
import { forumSlice } from './replica.ts'

/** What the viewer may do, to show what is of use. The server decides. */
export function useRights() {
  const { member, role } = useMe()
  const accepted = useGuidelinesAccepted()
  const { moderate, manage } = useSlice(forumSlice, ({ can }) => can)
  const stands = (post: PostView) => !post.deletedAt && !post.moved
  return {
    accepted,
    manage,
    moderate: moderate && accepted,
    openIn: (category: CategoryView) => category.opening === 'everyone' || role === 'lead',
    reply: (topic: TopicView) => accepted && !topic.closed,
    arrange: (topic: TopicView) => accepted && (moderate || topic.author === member),
    /** As far as can be told here: once others wrote, only what was planned. */
    plan: ({ author, audience, plan, people }: TopicView) =>
      accepted &&
      !audience.includes('members') &&
      (author === member || role === 'lead') &&
      (plan !== undefined || (author === member && people.every((id) => id === member))),
    edit: (post: PostView) => accepted && stands(post) && post.author === member,
    remove: (post: PostView) => stands(post) && (moderate || post.author === member),
    react: (post: PostView) => accepted && stands(post),
  }
}
