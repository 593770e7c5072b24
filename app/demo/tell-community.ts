import { type Instant, instantOf, minute } from '#lib/time.ts'
import type { CastMember } from './cast.ts'
import { type Actor, actorNamed, type Company, companyOf } from './company.ts'
import { joinedAt } from './joining.ts'
import type { LineMarks } from './line-marks.ts'
import type { CommunityPlan } from './plan.ts'
import { tellPoll } from './poll.ts'
import { type Random, randomFrom } from './random.ts'
import { type Scene, type Spoken, type Stage, scheduleChannel } from './schedule.ts'
import type { Script } from './script.ts'
import type {
  DemoAnnouncement,
  DemoChannel,
  DemoCommunity,
  DemoMember,
  DemoMessage,
  DemoPerson,
} from './story.ts'
import { type Wording, wordsOf } from './wording.ts'

export type Material = {
  plan: CommunityPlan
  members: CastMember[]
  people: ReadonlyMap<string, DemoPerson>
  scripts: Script[]
  announcements: Script | undefined
  guidelines: string
  seed: number
  now: number
}

/** Casts, times and words a community's scripts, and has everybody join before they speak. */
export function tellCommunity(material: Material): DemoCommunity {
  const { plan, people, scripts, guidelines, seed, now } = material
  const { slug, language } = plan.profile
  const random = randomFrom(seed).fork(slug)
  const company = companyOf(slug, material.members, people)
  const stage: Stage = { company, rhythm: plan.rhythm, random, now }
  const channelNames = scripts.map((script) => script.name)
  const wording: Wording = { company, channels: channelNames, language, now }
  const scenes = scripts.map((script) => scheduleChannel(stage, script))
  const announced = material.announcements ? scheduleChannel(stage, material.announcements) : []
  return {
    ...plan.profile,
    guidelines,
    rings: plan.rings,
    members: membersOf(company.actors, [...scenes.flat(), ...announced], random, now),
    polls: (plan.polls ?? []).map((poll) =>
      tellPoll(poll, people.get(poll.author)?.timeZone ?? 'UTC', plan.rhythm, now),
    ),
    channels: scripts.map((script, index) =>
      channelOf(script, scenes[index] ?? [], wording, random.fork(`${script.name} edits`)),
    ),
    announcements: announcementsOf(announced, wording),
  }
}

/** The first line of what is announced is its title. */
function announcementsOf(scenes: Scene[], wording: Wording): DemoAnnouncement[] {
  return scenes
    .flatMap(({ spoken, cast }) =>
      spoken.map(({ actor, at, line }) => {
        // A library's text knows no channels: they stand as they are written.
        const [title = '', ...rest] = wordsOf({ ...wording, channels: [] }, cast, line.body).split(
          '\n',
        )
        return {
          authorKey: actor.key,
          at: instantOf(Math.floor(at)),
          title,
          body: rest.join('\n').trim(),
          files: line.marks.files,
        }
      }),
    )
    .toSorted((a, b) => inOrder(a.at, b.at))
}

function membersOf(actors: Actor[], scenes: Scene[], random: Random, now: number): DemoMember[] {
  const first = new Map<string, number>()
  for (const { actor, at } of scenes.flatMap((scene) => scene.spoken)) {
    first.set(actor.key, Math.min(at, first.get(actor.key) ?? at))
  }
  return actors
    .map((actor) => {
      const at = joinedAt(actor, first.get(actor.key), random.fork(actor.key), now)
      return { personKey: actor.key, role: actor.role, joinedAt: instantOf(Math.floor(at)) }
    })
    .toSorted((a, b) => inOrder(a.joinedAt, b.joinedAt))
}

function channelOf(script: Script, scenes: Scene[], wording: Wording, random: Random): DemoChannel {
  const messages = scenes.flatMap(({ spoken, cast }) => {
    const said = spoken.map((each) =>
      messageOf(wording, each, wordsOf(wording, cast, each.line.body), random),
    )
    const [first] = said
    return said.map((message, place) =>
      first && spoken[place]?.line.answers ? { ...message, answers: first } : message,
    )
  })
  return {
    name: script.name,
    kind: script.kind,
    topic: script.topic,
    messages: messages.toSorted((a, b) => inOrder(a.at, b.at)),
  }
}

function messageOf(
  { company, now }: Wording,
  { actor, at, line }: Spoken,
  body: string,
  random: Random,
): DemoMessage {
  const editedAt = at + random.between(1, 14) * minute
  return {
    authorKey: actor.key,
    at: instantOf(Math.floor(at)),
    body,
    ...marksOf(company, line.marks, at, now),
    ...(line.edited && editedAt < now ? { editedAt: instantOf(Math.floor(editedAt)) } : {}),
  }
}

function marksOf(company: Company, marks: LineMarks, at: number, now: number) {
  const keyOf = (name: string) => {
    const actor = actorNamed(company, name)
    if (!actor) throw new Error(`${company.slug}: nobody is called ${name}`)
    return actor.key
  }
  const { reactions, pinnedBy, files } = marks
  const soon = instantOf(Math.floor(Math.min(now, at + 40 * minute)))
  return {
    reactions: reactions.map(({ emoji, by }) => ({ emoji, byKeys: by.map(keyOf) })),
    ...(pinnedBy && { pinned: { byKey: keyOf(pinnedBy), at: soon } }),
    files,
  }
}

function inOrder(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0
}
