import { day, type Instant, instantOf, plus } from '#lib/time.ts'
import { type Random, randomFrom } from './random.ts'
import type { DemoChannel, DemoCommunity, DemoMember } from './story.ts'

/** How far a member had read a channel when the story ends. */
export interface DemoRead {
  personKey: string
  channel: string
  at: Instant
}

interface Reading {
  seed: number
  now: Date
  /** Who will be looked at closely: something waits for them since yesterday, and most is read. */
  watched: readonly string[]
}

/**
 * How far everybody has read the channels they see: most are up to date, some were away for hours or days. Nobody left
 * a channel unread that they have written in since.
 */
export function readsOf(community: DemoCommunity, { seed, now, watched }: Reading): DemoRead[] {
  const end = instantOf(now.getTime())
  return community.members.flatMap((member) => {
    const random = randomFrom(seed).fork(`${community.slug} ${member.personKey} reads`)
    const channels = community.channels.filter((channel) => sees(member, channel))
    const leftAt = watched.includes(member.personKey)
      ? leftYesterday(member, channels, end)
      : leftNowAndThen(random, end)
    return channels.map((channel) => ({
      personKey: member.personKey,
      channel: channel.name,
      at: latest(leftAt(channel), lastWrote(member, channel)),
    }))
  })
}

function sees({ role }: DemoMember, { kind }: DemoChannel): boolean {
  return kind !== 'leads' || role === 'lead'
}

/** Every other channel where something new is waiting was left a day ago. */
function leftYesterday(member: DemoMember, channels: readonly DemoChannel[], end: Instant) {
  const yesterday = plus(end, -day)
  const waiting = channels.filter((channel) => {
    const from = latest(latest(yesterday, member.joinedAt), lastWrote(member, channel))
    return channel.messages.some(({ at, authorKey }) => at > from && authorKey !== member.personKey)
  })
  const left = new Set(waiting.filter((_, place) => place % 2 === 0))
  return (channel: DemoChannel) => (left.has(channel) ? yesterday : end)
}

const daysAway = [0, 0, 0, 0.4, 1.2, 6]

function leftNowAndThen(random: Random, end: Instant) {
  return () => plus(end, -Math.floor(random.pick(daysAway) * day))
}

function lastWrote({ personKey }: DemoMember, { messages }: DemoChannel): Instant | undefined {
  return messages.findLast(({ authorKey }) => authorKey === personKey)?.at
}

function latest(a: Instant, b: Instant | undefined): Instant {
  return b !== undefined && b > a ? b : a
}
