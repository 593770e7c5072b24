import { useMe } from '#features/communities/web/index.ts'
import { day, instantFrom, millisecondsOf } from '#lib/time.ts'
import { useNow } from '#platform/web/i18n/index.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { daysUntilLeadAccepts } from '../../limits.ts'
import { useRights } from '../use-rights.ts'

/** What the viewer may do with a question, to show what is of use. The server decides. */
export function useQuestionRights() {
  const { member, role } = useMe()
  const { accepted } = useRights()
  const now = useNow()
  const isOld = (topic: TopicView) =>
    millisecondsOf(now) - millisecondsOf(instantFrom(topic.at)) >= daysUntilLeadAccepts * day
  return {
    accept: (topic: TopicView) =>
      accepted && (topic.author === member || (role === 'lead' && isOld(topic))),
    vote: (post: PostView) => accepted && post.author !== member,
    haveToo: (topic: TopicView) => accepted && topic.author !== member,
  }
}

/** Whole days that a question waits. */
export function useWait(topic: TopicView): number {
  const now = useNow()
  return Math.max(
    0,
    Math.floor((millisecondsOf(now) - millisecondsOf(instantFrom(topic.at))) / day),
  )
}
