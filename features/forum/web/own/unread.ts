import type { ForumSnapshot, OwnSnapshot, TopicView, Wish } from '../../contract.ts'

/** Who reads, and since when they are here: what was written before was not written past them. */
export interface Reader {
  member: string
  joinedAt: string
}

/** What somebody wishes of a topic: of itself, or else of its category. */
export function wishOf(
  own: OwnSnapshot,
  { id, categoryId }: Pick<TopicView, 'id' | 'categoryId'>,
): Wish | undefined {
  return own.topics[id] ?? own.categories[categoryId]
}

/** Whether something is new in a topic that one did not mute. Whoever wrote last has read what they wrote. */
export function isUnread(
  own: OwnSnapshot,
  topic: TopicView,
  { member, joinedAt }: Reader,
): boolean {
  if (wishOf(own, topic) === 'mute' || topic.people[0] === member) return false
  const read = own.reads[topic.id]
  return read === undefined ? topic.lastAt > joinedAt : topic.lastNumber > read
}

/** How many posts are new; of a topic one never opened it is all of them. */
export function newPosts(own: OwnSnapshot, { id, lastNumber }: TopicView): number {
  return lastNumber - (own.reads[id] ?? 0)
}

/** Topics with something new, and how many of them one follows. */
export function unreadIn(
  { topics }: ForumSnapshot,
  own: OwnSnapshot,
  reader: Reader,
): { all: number; followed: number } {
  const unread = topics.filter((topic) => isUnread(own, topic, reader))
  return {
    all: unread.length,
    followed: unread.filter((topic) => wishOf(own, topic) === 'follow').length,
  }
}
