import type { ChannelSnapshot, ChatSnapshot, MessageView } from '#features/chat/contract.ts'
import { openChannels } from '#features/chat/web/index.ts'
import type { CommunitySnapshot, MemberView } from '#features/communities/contract.ts'
import { day, type Instant, instantFrom, plus } from '#lib/time.ts'

/** A first message that nobody has answered. */
export interface Waiting {
  message: MessageView
  channel: ChannelSnapshot['channel']
  author: MemberView
}

/** What was said in a channel that the reader has not read. */
export interface News {
  channel: ChannelSnapshot['channel']
  unread: number
  /** Who spoke, the last first. */
  speakers: readonly MemberView[]
  last: MessageView | undefined
}

/** What a good host would tell somebody who comes in. */
export interface Letter {
  waiting: readonly Waiting[]
  news: readonly News[]
  /** Since when the news are: the earliest of what was read last. */
  since: Instant | undefined
  newcomers: readonly MemberView[]
  here: readonly MemberView[]
  /** Nobody has said anything yet. */
  silent: boolean
  /** The reader is the only one. */
  alone: boolean
}

const newFor = 30 * day
const introducedFor = 14 * day

interface Reading {
  community: CommunitySnapshot
  chat: ChatSnapshot
  present: readonly string[]
  now: Instant
}

/** Writes the letter from what the replica holds. */
export function letterOf({ community, chat, present, now }: Reading): Letter {
  const { me } = community
  const members = new Map(community.members.map((member) => [member.id, member]))
  const active = community.members.filter(({ state }) => state === 'active')
  const open = openChannels(chat)
  const joinedAfter = (span: number) => (member: MemberView) =>
    member.joinedAt > plus(now, -span) && member.id !== me.member

  const news = open
    .filter(({ unread, preference }) => unread > 0 && !preference.muted)
    .map((channel) => newsOf(channel, members, me.member))
    .sort((a, b) => b.unread - a.unread)
  const readAt = open.filter(({ unread }) => unread > 0).map((channel) => channel.readAt)

  return {
    waiting: firstWords(open, active.filter(joinedAfter(newFor))),
    news,
    since: readAt.length > 0 ? instantFrom(readAt.reduce((a, b) => (a < b ? a : b))) : undefined,
    newcomers: active.filter(joinedAfter(introducedFor)).toReversed().slice(0, 5),
    here: present.flatMap((id) => members.get(id) ?? []).filter(({ id }) => id !== me.member),
    silent: open.every(({ messages }) => messages.length === 0),
    alone: active.length < 2,
  }
}

function newsOf(
  { channel, unread, messages, readAt }: ChannelSnapshot,
  members: ReadonlyMap<string, MemberView>,
  me: string,
): News {
  const fresh = messages.filter(
    ({ at, author, deletedAt }) => at > readAt && author !== me && deletedAt === null,
  )
  const authors = [...new Set(fresh.toReversed().map(({ author }) => author))]
  return {
    channel,
    unread,
    speakers: authors.flatMap((id) => members.get(id) ?? []),
    last: fresh.at(-1),
  }
}

/** First messages of newcomers after which nobody else has spoken, the one that waits longest first. */
function firstWords(
  channels: readonly ChannelSnapshot[],
  newcomers: readonly MemberView[],
): readonly Waiting[] {
  return newcomers
    .flatMap((author) => {
      const spoken = channels
        .filter((channel) => reachesBackTo(channel, author.joinedAt))
        .flatMap((channel) => firstOf(channel, author.id) ?? [])
        .sort((a, b) => (a.message.at < b.message.at ? -1 : 1))
      const [first] = spoken
      return first && !first.answered ? [{ ...first, author }] : []
    })
    .sort((a, b) => (a.message.at < b.message.at ? -1 : 1))
}

/** Whether the window holds everything since then, so that the first in it is the first there is. */
function reachesBackTo({ more, messages }: ChannelSnapshot, at: string): boolean {
  return !more || (messages[0]?.at ?? '') < at
}

function firstOf({ channel, messages }: ChannelSnapshot, author: string) {
  const at = messages.findIndex((each) => each.author === author && each.deletedAt === null)
  const message = messages[at]
  if (!message) return undefined
  const answered = messages.slice(at + 1).some((each) => each.author !== author && !each.deletedAt)
  return { message, channel, answered }
}
