import { useMemo } from 'react'
import { useCommunityId, useMe } from '#features/communities/web/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { questionParcel } from '../sending.ts'
// Comes with what makes wishes: sending them must not need a line to fetch its code once more.
import './send-wish.ts'
import {
  isAboutSame,
  type MadeWish,
  type QuestionWish,
  topicAsWished,
  votesAsWished,
  wishIn,
} from './wishes.ts'

/** What I want of questions, as long as the server does not have it. */
function useWishes(): readonly MadeWish[] {
  const waiting = useStore(
    useDesk().outbox.parcels,
    (parcels) => parcels.filter(({ kind }) => kind === questionParcel),
    sameItems,
  )
  return useMemo(() => waiting.flatMap((each) => wishIn(each) ?? []), [waiting])
}

export function useTopicAsWished(topic: TopicView): TopicView {
  const { member } = useMe()
  const wishes = useWishes()
  return useMemo(() => topicAsWished(topic, wishes, member), [topic, wishes, member])
}

export function useVotesAsWished(post: PostView): readonly string[] {
  const { member } = useMe()
  return votesAsWished(post, useWishes(), member)
}

/** Has something said of a question; it waits for the line as replies do. Who changes their mind has the last word sent. */
export function useWish(): (wish: QuestionWish) => void {
  const { outbox } = useDesk()
  const community = useCommunityId()
  return (wish) => {
    for (const parcel of outbox.parcels.get()) {
      const earlier = wishIn(parcel)
      if (earlier && isAboutSame(earlier, wish)) outbox.discard(parcel.id)
    }
    outbox.put(community, questionParcel, wish)
  }
}
