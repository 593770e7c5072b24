import type { CastMember } from './cast.ts'
import type { Random } from './random.ts'
import type { Thread } from './script.ts'
import type { DemoPerson } from './story.ts'

export type Actor = CastMember & { person: DemoPerson }

/** Those who can speak in a community, and how often each was given a part. */
export type Company = { slug: string; actors: Actor[]; parts: Map<string, number> }

/** Brings a community's members together with who they are. */
export function companyOf(
  slug: string,
  members: CastMember[],
  people: ReadonlyMap<string, DemoPerson>,
): Company {
  const actors = members.map((member) => {
    const person = people.get(member.key)
    if (!person) throw new Error(`${slug}: nobody introduces ${member.key}`)
    return { ...member, person }
  })
  return { slug, actors, parts: new Map() }
}

/** Finds an actor by their key or by the beginning of it, as far as that is theirs alone. */
export function actorNamed(company: Company, name: string): Actor | undefined {
  const exact = company.actors.find((actor) => actor.key === name)
  const alike = company.actors.filter((actor) => actor.key.startsWith(`${name}-`))
  return exact ?? (alike.length === 1 ? alike[0] : undefined)
}

/** Gives every speaker of a thread an actor: the one it names, or for a part somebody of its kind who is there by that week. */
export function castThread(
  company: Company,
  thread: Thread,
  week: number,
  random: Random,
): Map<string, Actor> {
  const named = new Map<string, Actor>()
  for (const { speaker } of thread.lines) {
    if (thread.parts.has(speaker)) continue
    const actor = actorNamed(company, speaker)
    if (!actor) throw new Error(`${thread.source}: nobody, or more than one, is called ${speaker}`)
    named.set(speaker, actor)
  }
  for (const [part, tag] of thread.parts) {
    const free = company.actors.filter(
      (actor) => canPlay(actor, tag, week) && ![...named.values()].includes(actor),
    )
    if (free.length === 0) throw new Error(`${thread.source}: nobody to play ${part}`)
    named.set(
      part,
      random.pick(free, (actor) => 1 / (1 + (company.parts.get(actor.key) ?? 0)) ** 2),
    )
  }
  return named
}

/** Remembers who played the parts of a thread, so that the next ones go round. */
export function creditParts(company: Company, thread: Thread, cast: Map<string, Actor>): void {
  for (const part of thread.parts.keys()) {
    const key = cast.get(part)?.key
    if (key) company.parts.set(key, (company.parts.get(key) ?? 0) + 1)
  }
}

function canPlay(actor: Actor, tag: string, week: number): boolean {
  if (actor.quiet || !('week' in actor.since) || actor.since.week >= week) return false
  return tag === 'any' || actor.tags.includes(tag)
}
