import { folded } from '#lib/text.ts'
import type { AttendeeView, RsvpStatus } from '../../contract.ts'

/** The parts of a list, in the order in which hosts have to do with them. */
export type Group = 'requested' | 'going' | 'line' | 'maybe' | 'out'

const groupOf: Record<RsvpStatus, Group> = {
  requested: 'requested',
  going: 'going',
  waiting: 'line',
  offered: 'line',
  maybe: 'maybe',
  no: 'out',
  lapsed: 'out',
  refused: 'out',
}

/** Who is in which part of a list; those who come by name, as one looks for them so, the others in their order. */
export function grouped(
  attendees: readonly AttendeeView[],
  words: string,
): Record<Group, AttendeeView[]> {
  const wanted = folded(words.trim())
  const groups: Record<Group, AttendeeView[]> = {
    ...{ requested: [], going: [], line: [], maybe: [], out: [] },
  }
  for (const each of attendees)
    if (folded(`${each.name} ${each.email ?? ''}`).includes(wanted))
      groups[groupOf[each.status]].push(each)
  groups.going.sort((a, b) => a.name.localeCompare(b.name))
  return groups
}

/** The place of each who waits, in the line of their ticket type, from 1; who was offered a seat stands in it too. */
export function placesIn(attendees: readonly AttendeeView[]): Map<string, number> {
  const lengths = new Map<string, number>()
  return new Map(
    attendees
      .filter(({ status }) => groupOf[status] === 'line')
      .map(({ id, ticketId }) => {
        const place = (lengths.get(ticketId) ?? 0) + 1
        lengths.set(ticketId, place)
        return [id, place]
      }),
  )
}
