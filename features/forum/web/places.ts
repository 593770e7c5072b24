import { pathTo } from '#platform/web/router/index.ts'

export const forumPath = '/c/$community/forum'
export const newTopicPath = '/c/$community/forum/new'
export const decisionsPath = '/c/$community/forum/decisions'
export const topicPath = '/c/$community/forum/$topic'
export const postPath = '/c/$community/forum/$topic/$number'
export const categoriesPath = '/c/$community/settings/forum'

export function forumTo(community: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query).toString()
  return pathTo(forumPath, { community }) + (asked && `?${asked}`)
}

export function newTopicTo(community: string, category?: string): string {
  return pathTo(newTopicPath, { community }) + (category ? `?category=${category}` : '')
}

export function decisionsTo(community: string, state?: string): string {
  return pathTo(decisionsPath, { community }) + (state ? `?state=${state}` : '')
}

/** The path of a topic, or of one of its posts. */
export function topicTo(community: string, topic: string, number?: number): string {
  return number === undefined
    ? pathTo(topicPath, { community, topic })
    : pathTo(postPath, { community, topic, number: String(number) })
}

export function categoriesTo(community: string): string {
  return pathTo(categoriesPath, { community })
}
