import type { EventsEntries } from '#features/events/contract.ts'
import {
  readableEvents,
  type StandingEvent,
  standingEvents,
  standingEventsAfter,
} from '#features/events/server/index.ts'
import type { Entry } from '#platform/server/log/append.ts'
import { hasLink, traitsThat } from '../query/traits.ts'
import { type Changed, type Findable, pageOf, type SearchSource } from './source.ts'

/** Events that were published, by what they say, where they are and who speaks. */
export const events: SearchSource = {
  kind: 'event',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) => (await standingEvents(db, community, ids)).map(findable),
  readAfter: async (db, community, after, limit) =>
    pageOf(await standingEventsAfter(db, community, after, limit), limit, findable),
  show: async (db, viewer, ids) =>
    (await readableEvents(db, viewer, ids)).map((event) => {
      const { id, title, format: form } = event
      return { id, title, form, text: textOf(event) }
    }),
  placesNamed: async () => [],
}

/** An entry with its data typed by its kind. */
type Known = Entry &
  { [Kind in keyof EventsEntries]: { kind: Kind; data: EventsEntries[Kind] } }[keyof EventsEntries]

function changedBy({ kind, data }: Known): Changed {
  return kind === 'events.event-changed' || kind === 'events.event-withdrawn'
    ? { ids: [data.id] }
    : {}
}

function findable(event: StandingEvent): Findable {
  const { id, author, updatedAt: at, audience, title, body, hasFiles } = event
  return {
    ...{ id, placeId: null, author, at, audience, types: ['event'], title },
    traits: traitsThat({ file: hasFiles, link: hasLink(body) }),
    text: textOf(event),
  }
}

function textOf({ summary, body, venue, agenda, speakers, tags }: StandingEvent): string {
  return [
    ...[summary, body, venue?.name, venue?.address],
    ...agenda.flatMap((session) => [session.title, session.about]),
    ...speakers.flatMap(({ name, about }) => [name, about]),
    tags.join(' '),
  ]
    .filter(Boolean)
    .join('\n')
}
