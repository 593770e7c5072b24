import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { StagedEvent } from '../contract.ts'
import { sessionNow, timedAgenda } from './session-now.ts'

const event: StagedEvent = {
  id: 'event',
  title: 'Kiln night',
  startsAt: '2026-11-26T18:00:00.000000Z',
  endsAt: '2026-11-26T20:30:00.000000Z',
  cancelled: false,
  speakers: [{ id: 'teo', name: 'Teo Alvarez', member: null, about: '' }],
  agenda: [
    { id: 'doors', title: 'Doors', from: 0, minutes: 30, about: '', speakers: [] },
    { id: 'unloading', title: 'Unloading', from: 30, minutes: 60, about: '', speakers: ['teo'] },
    { id: 'soup', title: 'Soup', from: 120, minutes: 30, about: '', speakers: ['gone'] },
  ],
}

const agenda = timedAgenda(event)
const at = (clock: string) => instantFrom(`2026-11-26T${clock}:00.000000Z`)

test('the agenda has times and names', () => {
  expect(agenda.map(({ startsAt, speakers }) => [startsAt.slice(11, 16), speakers])).toEqual([
    ['18:00', []],
    ['18:30', ['Teo Alvarez']],
    ['20:00', []],
  ])
})

test.each([
  ['17:59', null, undefined],
  ['18:00', null, 'doors'],
  ['18:30', null, 'unloading'],
  ['19:45', null, undefined],
  ['18:10', 'soup', 'soup'],
  ['18:10', 'removed', 'doors'],
])('at %s, with %s chosen, %s is on', (clock, chosen, id) => {
  expect(sessionNow(agenda, chosen, at(clock))?.id).toBe(id)
})
