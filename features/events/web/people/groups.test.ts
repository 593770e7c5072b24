import { expect, test } from 'vitest'
import type { AttendeeView, RsvpStatus } from '../../contract.ts'
import { grouped, placesIn } from './groups.ts'

const attendee = (name: string, status: RsvpStatus, ticketId = 'seat'): AttendeeView => ({
  ...{ id: name, name, status, ticketId, guests: 0, member: null, at: '', checkedInAt: null },
})

const all = [
  attendee('Zoë', 'going'),
  attendee('Åse', 'going'),
  attendee('Ann', 'requested'),
  attendee('Bob', 'offered'),
  attendee('Dan', 'waiting'),
  attendee('Eve', 'waiting', 'stall'),
  attendee('Finn', 'no'),
  attendee('Gro', 'lapsed'),
]

test('everybody stands in one part, those who come by name, the line in its order', () => {
  const names = (words = '') =>
    Object.entries(grouped(all, words)).map(([group, each]) => [group, each.map(({ id }) => id)])
  expect(names()).toEqual([
    ['requested', ['Ann']],
    ['going', ['Åse', 'Zoë']],
    ['line', ['Bob', 'Dan', 'Eve']],
    ['maybe', []],
    ['out', ['Finn', 'Gro']],
  ])
  expect(names('ase').filter(([, each]) => each?.length)).toEqual([['going', ['Åse']]])
})

test('each line counts for itself, and who was offered a seat stands in it', () => {
  expect([...placesIn(all)]).toEqual([
    ['Bob', 1],
    ['Dan', 2],
    ['Eve', 1],
  ])
})
