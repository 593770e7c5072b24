import type { MemberView } from '#features/communities/contract.ts'
import { instantFrom, millisecondsOf } from '#lib/time.ts'
import type {
  ChannelSnapshot,
  ChannelView,
  ChatSnapshot,
  FollowedThread,
  MessageView,
} from '../../contract.ts'
import { countsUp } from '../channel-list.ts'
import {
  byImportance,
  newsIn,
  type Waiting,
  type Weight,
  weightOf,
  weightOfThread,
} from '../importance.ts'
import type { Places } from '../mark-all.ts'
import { homeOf, threadTo } from '../threads/places.ts'

/** A channel or a thread in which something waits. */
export interface WaitingPlace extends Weight {
  id: string
  channel: ChannelView
  /** The message whose answers wait. */
  thread: FollowedThread | undefined
  unread: number
  /** What is shown of it: what is new, and of a thread what was answered. */
  shown: readonly MessageView[]
  pathIn(community: string): string
  /** What is read with it. */
  places: Places
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
  const waitingIn = weigher(state, reader)
  const channels = state.channels
    .filter((each) => each.unread > 0 && countsUp(each))
    .map((snapshot) => channelPlace(snapshot, waitingIn(snapshot)))
  const threads = state.threads.flatMap((thread) => {
    const found = state.channels.find(({ channel }) => channel.id === thread.channelId)
    if (!found || thread.follow.unread === 0) return []
    return [threadPlace(thread, found.channel, reader.member)]
  })
  return byImportance([...channels, ...threads])
}

/** As many new messages as are read at a glance. */
const mostShown = 3

function channelPlace(snapshot: ChannelSnapshot, waiting: Waiting): WaitingPlace {
  const { channel, unread } = snapshot
  return {
    ...weightOf(waiting),
    ...{ id: channel.id, channel, thread: undefined, unread },
    shown: waiting.news.slice(-mostShown),
    pathIn: (community) => homeOf(community, channel),
    places: { channels: [snapshot], threads: [] },
  }
}

function threadPlace(thread: FollowedThread, channel: ChannelView, member: string): WaitingPlace {
  return {
    ...weightOfThread(thread, member),
    ...{ id: thread.id, channel, thread, unread: thread.follow.unread },
    shown: [thread],
    pathIn: (community) => threadTo(community, channel, thread.id),
    places: { channels: [], threads: [thread] },
  }
}

function weigher(state: ChatSnapshot, reader: Reader): (snapshot: ChannelSnapshot) => Waiting {
  const authors = authorsIn(state)
  const followed = new Set([...state.threads.map(({ id }) => id), ...state.otherThreads])
  return (snapshot) => ({
    direct: snapshot.channel.kind === 'direct',
    news: newsIn(snapshot, reader.member),
    reader: { member: reader.member, blocked: state.blocked },
    authorOf: (id) => authors.get(id),
    follows: (id) => followed.has(id),
    isNewcomer: (id) => isNew(reader.members.get(id), reader.now),
  })
}

function authorsIn({ channels, threads }: ChatSnapshot): ReadonlyMap<string, string> {
  const known: MessageView[] = [...threads, ...channels.flatMap(({ messages }) => messages)]
  return new Map(known.map(({ id, author }) => [id, author]))
}

function isNew(member: MemberView | undefined, now: number): boolean {
  return member !== undefined && now - millisecondsOf(instantFrom(member.joinedAt)) < newFor
}
