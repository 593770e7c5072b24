import { type Instant, instantOf } from '#lib/time.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { questionParcel } from '../sending.ts'

/** What one wants before the server has it: that an answer helped, that one has the question too, which answer it is. */
export type QuestionWish =
  | { of: 'vote'; postId: string; there: boolean }
  | { of: 'same'; topicId: string; there: boolean }
  | { of: 'answer'; topicId: string; post: Pick<PostView, 'id' | 'number'> | null }

/** A wish with when it was made. */
export type MadeWish = QuestionWish & { at: Instant }

/** The wish in a parcel, if it is one of this kind. */
export function wishIn({ kind, input, at }: Parcel): MadeWish | undefined {
  return kind === questionParcel ? { ...(input as QuestionWish), at: instantOf(at) } : undefined
}

/** Whether two wishes are about the same, so that only the later one counts. */
export function isAboutSame(one: QuestionWish, other: QuestionWish): boolean {
  return one.of === other.of && subjectOf(one) === subjectOf(other)
}

function subjectOf(wish: QuestionWish): string {
  return wish.of === 'vote' ? wish.postId : wish.topicId
}

/** A question as one wants it. */
export function topicAsWished(
  topic: TopicView,
  wishes: readonly MadeWish[],
  me: string,
): TopicView {
  return wishes
    .filter((wish) => subjectOf(wish) === topic.id)
    .reduce((after, wish) => withWish(after, wish, me), topic)
}

function withWish(topic: TopicView, wish: MadeWish, by: string): TopicView {
  if (wish.of === 'vote') return topic
  if (wish.of === 'same') return { ...topic, same: named(topic.same, by, wish.there) }
  const { answer: _, ...waiting } = topic
  if (!wish.post) return waiting
  const { id: postId, number } = wish.post
  return { ...waiting, answer: { postId, number, by, at: wish.at } }
}

/** Whom a post helped, as one wants it. */
export function votesAsWished(
  { id, votes = [] }: PostView,
  wishes: readonly MadeWish[],
  me: string,
): readonly string[] {
  return wishes.reduce<readonly string[]>(
    (after, wish) =>
      wish.of === 'vote' && wish.postId === id ? named(after, me, wish.there) : after,
    votes,
  )
}

function named(members: readonly string[] = [], me: string, there: boolean): string[] {
  if (there) return members.includes(me) ? [...members] : [...members, me]
  return members.filter((each) => each !== me)
}
