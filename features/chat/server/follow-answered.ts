import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { followWished, justBefore, mentionedIn, type Wish } from './follow-wishes.ts'
import type { AnsweredThread } from './gather-answers.ts'
import { tellFollowed } from './tell-followed.ts'

/** With the answers that waiting ones are counted of. */
type AnsweredWish = Wish & Pick<AnsweredThread, 'answers'>

/**
 * Has those follow a thread who answered it, who are mentioned in an answer, and who began it, if they see the channel.
 * For who answered it is read up to their answer; for the others their first reason to look waits.
 */
export async function followAnswered(tx: Tx, threads: readonly AnsweredThread[]): Promise<void> {
  const begun = await followWished(tx, threads.flatMap(wishesOf))
  for (const { channel, root, answers, member, readAt } of begun) {
    const unread = answers.filter(({ at, author }) => at > readAt && author !== member).length
    tellFollowed(tx, channel, root, member, { readAt, unread })
  }
}

/** One wish a member: of several reasons the strongest. */
function wishesOf({ channel, root, answers }: AnsweredThread): AnsweredWish[] {
  const wishes = new Map<Id, AnsweredWish>()
  const wish = (member: Id, readAt: Instant, again: boolean) => {
    const known = wishes.get(member)
    if (!known || (again && !known.again))
      wishes.set(member, { channel, root, answers, member, readAt, again })
  }
  for (const { author, at } of answers)
    wishes.set(author, { channel, root, answers, member: author, readAt: at, again: true })
  for (const { at, body } of answers) {
    for (const member of mentionedIn(body)) wish(member, justBefore(at), true)
  }
  const [first] = answers
  if (first) wish(root.author, justBefore(first.at), false)
  return [...wishes.values()]
}
