import {
  type ImportedMessage,
  importChannel,
  importMessages,
  importReads,
} from '#features/chat/server/index.ts'
import { type PastCommunity, takeInCommunity } from '#features/communities/server/index.ts'
import { type KeptFile, openPastFiles, type PastFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, plus, second } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember, leadsOnly } from '#platform/server/log/audience.ts'
import { loadAnnouncements } from './load-announcements.ts'
import { loadForum } from './load-forum.ts'
import { demoId, personId } from './load-ids.ts'
import { loadPoll } from './load-poll.ts'
import { type DemoRead, readsOf } from './load-reads.ts'
import { pictureNamed } from './pictures/index.ts'
import type { DemoPoll } from './poll.ts'
import type { DemoChannel, DemoCommunity, DemoMessage, DemoStory } from './story.ts'

export interface Telling {
  story: DemoStory
  seed: number
  now: Date
  /** Where files go. */
  keeping: Keeping
}

export type Keeping = Parameters<typeof openPastFiles>[0]

/** What the keys of a community's story became. */
interface Known {
  community: Id
  createdAt: Instant
  member(key: string): Id
  channel(name: string): Id
}

/** Writes one community of the story with everything that was said in it. */
export async function loadCommunity(
  tx: Tx,
  told: DemoCommunity,
  { story, seed, now, keeping }: Telling,
): Promise<void> {
  const known = knownOf(told)
  await takeInCommunity(tx, communityOf(told, known, story))
  const past = await openPastFiles(keeping, tx, known.community)
  for (const [place, channel] of told.channels.entries()) {
    const polls = told.polls.filter((poll) => poll.channel === channel.name)
    const createdAt = plus(known.createdAt, place * second)
    await loadChannel(tx, { ...channel, polls }, { ...known, createdAt, past })
  }
  const watched = Object.values(story.signIn)
  await loadAnnouncements(tx, told, { ...known, past, seed, now, watched })
  await loadForum(tx, { ...known, slug: told.slug, speaker: speakerIn(told, known), now })
  const reads = readsOf(told, { seed, now, watched })
  await importReads(
    tx,
    known.community,
    reads.map((read) => readOf(read, known)),
  )
}

function knownOf({ slug, members, channels }: DemoCommunity): Known {
  const createdAt = members.map(({ joinedAt }) => joinedAt).reduce((a, b) => (a < b ? a : b))
  const memberIds = members.map(
    ({ personKey, joinedAt }) => [personKey, demoId(joinedAt, slug, 'member', personKey)] as const,
  )
  const channelIds = channels.map(
    ({ name }) => [name, demoId(createdAt, slug, 'channel', name)] as const,
  )
  return {
    community: demoId(createdAt, slug),
    createdAt,
    member: lookUp(`member of ${slug}`, memberIds),
    channel: lookUp(`channel of ${slug}`, channelIds),
  }
}

/** The member whose key begins so, of whom there is one. */
function speakerIn({ slug, members }: DemoCommunity, known: Known): (beginning: string) => Id {
  return (beginning) => {
    const [found, ...others] = members.filter(({ personKey }) => personKey.startsWith(beginning))
    if (!found || others.length > 0) throw new Error(`${beginning} is not one member of ${slug}`)
    return known.member(found.personKey)
  }
}

function lookUp(what: string, pairs: (readonly [string, Id])[]): (key: string) => Id {
  const ids = new Map(pairs)
  return (key) => {
    const id = ids.get(key)
    if (!id) throw new Error(`${key} is no ${what}`)
    return id
  }
}

function communityOf(told: DemoCommunity, known: Known, { people }: DemoStory): PastCommunity {
  const { slug, audience: meantFor, members, rings, guidelines } = told
  const { name, purpose, gives, gets, hue, visibility, admission, seats, language } = told
  const names = new Map(people.map((person) => [person.key, person.name]))
  return {
    ...{ name, purpose, meantFor, gives, gets, hue, visibility, admission, seats, language },
    id: known.community,
    slug,
    guidelines,
    createdAt: known.createdAt,
    members: members.map(({ personKey, role, joinedAt }) => ({
      id: known.member(personKey),
      person: personId(personKey),
      name: names.get(personKey) ?? personKey,
      role,
      joinedAt,
    })),
    rings: rings.map(({ name, description, memberKeys }) => ({
      id: demoId(known.createdAt, slug, 'ring', name),
      name,
      description,
      members: memberKeys.map(known.member),
    })),
  }
}

async function loadChannel(
  tx: Tx,
  { name, kind, topic, messages, polls }: DemoChannel & { polls: DemoPoll[] },
  known: Known & { past: PastFiles },
): Promise<void> {
  const id = known.channel(name)
  const { channel } = await importChannel(tx, known.community, {
    id,
    source: `demo:${name}`,
    name,
    topic,
    kind,
    audience: kind === 'leads' ? leadsOnly : everyMember,
    createdAt: known.createdAt,
    archivedAt: null,
  })
  const ids = new Map(
    messages.map((message, place) => [message, demoId(message.at, id, 'message', `${place}`)]),
  )
  const said: ImportedMessage[] = []
  for (const [message, own] of ids) {
    const files = await filesOf(message, own, known.past)
    said.push({ ...messageOf(message, own, ids, known), files })
  }
  const asked: ImportedMessage[] = []
  for (const poll of polls) asked.push(await loadPoll(tx, channel, poll, known.member))
  await importMessages(tx, channel, [...said, ...asked])
}

function messageOf(message: DemoMessage, id: Id, ids: ReadonlyMap<DemoMessage, Id>, known: Known) {
  const { authorKey, at, body, editedAt, answers, reactions, pinned } = message
  const threadId = answers && ids.get(answers)
  return {
    id,
    author: known.member(authorKey),
    at,
    body: withIds(body, known),
    editedAt: editedAt ?? null,
    ...(threadId && { threadId }),
    ...(reactions.length > 0 && {
      reactions: reactions.map(({ emoji, byKeys }) => ({ emoji, by: byKeys.map(known.member) })),
    }),
    ...(pinned && { pinned: { by: known.member(pinned.byKey), at: pinned.at } }),
  }
}

async function filesOf({ at, files }: DemoMessage, own: Id, past: PastFiles): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  for (const name of files)
    kept.push(
      await past.keep(await pictureNamed(name), { id: demoId(at, own, 'file', name), name }),
    )
  return kept
}

/** The keys in mentions become ids. */
function withIds(body: string, { member, channel }: Known): string {
  return body.replace(/<([@#])([^>\s]+)>/g, (_, sigil: string, key: string) =>
    sigil === '@' ? `<@${member(key)}>` : `<#${channel(key)}>`,
  )
}

function readOf({ personKey, channel, at }: DemoRead, known: Known) {
  return { member: known.member(personKey), channel: known.channel(channel), at }
}
