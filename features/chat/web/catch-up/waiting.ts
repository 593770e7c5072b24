import type { MemberView } from '#features/communities/contract.ts'
import { instantFrom, millisecondsOf } from '#lib/time.ts'
import type { ChannelSnapshot, ChatSnapshot, MessageView } from '../../contract.ts'
import { countsUp } from '../channel-list.ts'
import { byImportance, newsIn, type Waiting } from '../importance.ts'

/** A place with something unread, and what it weighs. */
export interface WaitingPlace extends Waiting {
  snapshot: ChannelSnapshot
}

interface Reader {
  member: string
  members: ReadonlyMap<string, MemberView>
  /** Unix milliseconds. */
  now: number
}

const newFor = 14 * 24 * 60 * 60 * 1000

/** Where something waits for a member, the most important first. What is muted or closed waits for nobody. */
export function waitingPlaces(state: ChatSnapshot, reader: Reader): readonly WaitingPlace[] {
  const authors = authorsIn(state)
  const followed = new Set([...state.threads.map(({ id }) => id), ...state.otherThreads])
  const waiting = state.channels
    .filter((each) => each.unread > 0 && countsUp(each))
    .map((snapshot) => ({
      snapshot,
      direct: snapshot.channel.kind === 'direct',
      news: newsIn(snapshot, reader.member),
      reader: { member: reader.member, blocked: state.blocked },
      authorOf: (id: string) => authors.get(id),
      follows: (id: string) => followed.has(id),
      isNewcomer: (id: string) => isNew(reader.members.get(id), reader.now),
    }))
  return byImportance(waiting)
}

function authorsIn({ channels, threads }: ChatSnapshot): ReadonlyMap<string, string> {
  const known: MessageView[] = [...threads, ...channels.flatMap(({ messages }) => messages)]
  return new Map(known.map(({ id, author }) => [id, author]))
}

function isNew(member: MemberView | undefined, now: number): boolean {
  return member !== undefined && now - millisecondsOf(instantFrom(member.joinedAt)) < newFor
}
