import type { Instant } from '#lib/time.ts'
import { type Cast, readCast } from './cast.ts'
import { communityPlans } from './communities/index.ts'
import type { CommunityPlan } from './plan.ts'
import type { DemoPoll } from './poll.ts'
import { parseScript, type Script } from './script.ts'
import { tellCommunity } from './tell-community.ts'
import { textOf } from './texts.ts'

export type DemoLanguage = 'en' | 'de'

export type DemoPerson = {
  key: string
  name: string
  email: string
  headline: string
  about: string
  pronouns: string
  timeZone: string
  language: DemoLanguage
}

export type DemoRole = 'lead' | 'moderator' | 'member'

export type DemoMember = { personKey: string; role: DemoRole; joinedAt: Instant }

/** A body is Markdown in which `<@person-key>` and `<#channel-name>` stand for mentions. */
export type DemoMessage = {
  authorKey: string
  at: Instant
  body: string
  editedAt?: Instant
  /** The message it answers, in a thread. */
  answers?: DemoMessage
  reactions: { emoji: string; byKeys: string[] }[]
  pinned?: { byKey: string; at: Instant }
  /** What came along with it, by names of `pictures/`. */
  files: string[]
}

export type DemoChannelKind = 'open' | 'leads' | 'announcements'

export type DemoChannel = {
  name: string
  kind: DemoChannelKind
  topic: string
  messages: DemoMessage[]
}

/** What leads told everybody, in a place of its own. */
export type DemoAnnouncement = {
  authorKey: string
  at: Instant
  title: string
  body: string
  /** Names of `pictures/`. */
  files: string[]
}

export type DemoRing = { name: string; description: string; memberKeys: string[] }

/** What a community says of itself; `hue` is the accent in degrees, 0 to 359. */
export type DemoProfile = {
  slug: string
  name: string
  kind: string
  purpose: string
  audience: string
  gives: string
  gets: string
  hue: number
  visibility: 'listed' | 'unlisted' | 'private'
  admission: 'open' | 'application' | 'invitation'
  seats: number
  language: DemoLanguage
}

export type DemoCommunity = DemoProfile & {
  guidelines: string
  rings: DemoRing[]
  members: DemoMember[]
  channels: DemoChannel[]
  announcements: DemoAnnouncement[]
  polls: DemoPoll[]
}

export type DemoStory = {
  organisation: string
  people: DemoPerson[]
  communities: DemoCommunity[]
  signIn: typeof signIn
}

/** Whom the printed sign-in links belong to. */
export const signIn = {
  administrator: 'amara-lindqvist',
  lead: 'maren-rask',
  member: 'teo-alvarez',
}

/**
 * Twelve weeks in the life of an invented organisation, ending at `now`. The same seed and time give the same story; another
 * seed gives the same people and conversations at other hours, with other voices in the parts anybody could have spoken.
 */
export function demoStory(seed: number, now: Date): DemoStory {
  const casts = communityPlans.map(({ profile }) =>
    readCast(profile.slug, textOf(profile.slug, 'cast.txt')),
  )
  const people = peopleOf(casts)
  const communities = communityPlans.map((plan, index) =>
    tellCommunity({
      plan,
      members: casts[index]?.members ?? [],
      people,
      scripts: scriptsOf(plan),
      announcements: announcementsOf(plan),
      guidelines: textOf(plan.profile.slug, 'guidelines.md').trim(),
      seed,
      now: now.getTime(),
    }),
  )
  return {
    organisation: 'Northlight Instruments',
    people: [...people.values()],
    communities,
    signIn,
  }
}

function scriptsOf({ profile, channels }: CommunityPlan): Script[] {
  return channels.map((channel) => scriptOf(profile, channel))
}

function announcementsOf({ profile, announces }: CommunityPlan): Script | undefined {
  return announces && scriptOf(profile, 'announcements')
}

function scriptOf({ slug }: DemoProfile, file: string): Script {
  return parseScript(`${slug}/${file}`, textOf(slug, `${file}.txt`))
}

function peopleOf(casts: Cast[]): Map<string, DemoPerson> {
  const people = new Map<string, DemoPerson>()
  for (const person of casts.flatMap((cast) => cast.people)) {
    if (people.has(person.key)) throw new Error(`${person.key} is introduced twice`)
    people.set(person.key, person)
  }
  return people
}
