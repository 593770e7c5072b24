import type { DatedShadow, Shadow } from '#features/communities/server/index.ts'
import type { Instant } from '#lib/time.ts'
import type { ArchivePerson } from './archive.ts'
import type { ImportedIds } from './imported-ids.ts'

export type PeopleToAdd = ReturnType<typeof peopleToAdd>

/** Gathers who is in an archive: people become shadows, apps stay names on what they said. */
export function peopleToAdd(ids: ImportedIds, source: string) {
  const fresh = new Map<string, ArchivePerson>()
  const bots = new Map<string, string>()
  const people = new Set<string>()
  const earliest = new Map<string, Instant>()
  return {
    meet(person: ArchivePerson): void {
      if (person.bot && !people.has(person.key)) bots.set(person.key, person.name)
      else {
        people.add(person.key)
        fresh.set(person.key, person)
      }
    },
    isBot: (key: string) => bots.has(key),
    botName: (key: string) => bots.get(key),
    /** Somebody came in, or wrote. */
    seen(key: string, at: Instant): void {
      const before = earliest.get(key)
      if (before === undefined || at < before) earliest.set(key, at)
    },
    /** Those of whom something is to be stored. */
    takeNew(): Shadow[] {
      const shadows = [...fresh.values()].map(({ key, name, email }) => ({
        id: ids.member(key),
        source: `${source}:${key}`,
        name,
        email: email?.toLowerCase(),
        joinedAt: earliest.get(key),
      }))
      fresh.clear()
      return shadows
    },
    /** When each of them was there for the first time. */
    firstSeen(): DatedShadow[] {
      return [...earliest]
        .filter(([key]) => !bots.has(key))
        .map(([key, joinedAt]) => ({ id: ids.member(key), joinedAt }))
    },
  }
}
