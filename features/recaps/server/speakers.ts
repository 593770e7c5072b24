import type { Member } from '#features/communities/server/index.ts'
import { type EventTalks, talksFor } from '#features/events/server/index.ts'
import { instantFrom, minute, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { SpeakerView } from '../contract.ts'

/** Who spoke at events that the member sees and that are over, by name; a member is one speaker however they are written. */
export async function speakersFor(db: Db, member: Member): Promise<SpeakerView[]> {
  const speakers = new Map<string, SpeakerView>()
  for (const talks of await talksFor(db, member))
    for (const speaker of talks.speakers) {
      const key = speaker.member ?? speaker.name.trim().toLocaleLowerCase()
      const known = speakers.getOrInsertComputed(key, () => ({
        ...{ key, name: speaker.name, member: speaker.member, about: speaker.about, talks: [] },
      }))
      known.talks.push(...talksOf(talks, speaker.id))
    }
  return [...speakers.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** The parts of an event that somebody spoke in; the event itself where none names them. */
function talksOf({ eventId, event, startsAt, agenda }: EventTalks, speaker: string) {
  const parts = agenda.filter(({ speakers }) => speakers.includes(speaker))
  if (parts.length === 0) return [{ eventId, event, title: event, at: startsAt }]
  return parts.map(({ title, from }) => ({
    ...{ eventId, event, title, at: plus(instantFrom(startsAt), from * minute) },
  }))
}
