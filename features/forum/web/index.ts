import type { Embed } from '#platform/web/markdown/long/embeds.tsx'
import { lateSender } from '#platform/web/replica/index.ts'
import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import {
  categoriesPath,
  decisionsPath,
  forumPath,
  newTopicPath,
  postPath,
  topicPath,
} from './places.ts'

export { ForumLink, ForumTab } from './forum-link.tsx'
export { kindIcons as topicIcons } from './kinds.ts'
export { forumExtras } from './lift/lift-actions.tsx'
export { forumOwnSlice } from './own/own-slice.ts'
export { useUnread as useForumUnread } from './own/use-own.ts'
export { forumTo, newTopicTo, topicTo } from './places.ts'
export { forumSlice } from './replica.ts'
export {
  postReactionParcel,
  postReactionSender,
  questionParcel,
  replyParcel,
  replySender,
} from './sending.ts'
export { type PostExtras, PostExtrasContext } from './topic/post-extras.ts'

/** Has what was said of a question sent; most days nobody says anything, so its code comes when it is needed. */
export const questionSender = lateSender(
  async () => (await import('./questions/send-wish.ts')).sendWish,
)

const card = late(async () => (await import('./topic/topic-embed.tsx')).TopicEmbed, { quiet: true })

/** What shows where the address of a topic stands alone in a long text. */
export const forumEmbeds: readonly Embed[] = [
  { path: topicPath, card },
  { path: postPath, card },
]

/** The pages of the forum. */
export const forumPages: readonly Page[] = [
  page({
    path: forumPath,
    within: 'place',
    load: async () => (await import('./list/forum-page.tsx')).ForumPage,
  }),
  page({
    path: newTopicPath,
    within: 'place',
    load: async () => (await import('./writing/new-topic-page.tsx')).NewTopicPage,
  }),
  page({
    path: decisionsPath,
    within: 'place',
    load: async () => (await import('./decision/register-page.tsx')).RegisterPage,
  }),
  page({
    path: topicPath,
    within: 'place',
    load: async () => (await import('./topic/topic-page.tsx')).loadTopicPage(),
  }),
  page({
    path: postPath,
    within: 'place',
    load: async () => (await import('./topic/topic-page.tsx')).loadTopicPage(),
  }),
  page({
    path: categoriesPath,
    within: 'place',
    load: async () => (await import('./settings/categories-page.tsx')).CategoriesPage,
  }),
]
