import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { Question } from '../../contract.ts'
import { changedIn } from './changes.ts'
import { type Draft, draftOf, type Said } from './draft.ts'
import { faultsIn } from './faults.ts'
import { saidIn } from './said-in.ts'

const writer = { zone: 'Europe/Berlin', now: instantFrom('2026-11-24T10:00:00.000000Z') }
const ticket = { id: 't', name: '', description: '', price: '', seats: 20, approval: false }
const question: Question = {
  ...{ id: 'q', kind: 'choice', label: 'Which clay?', choices: ['Stone', 'Bone'], required: true },
}

const said: Said = {
  ...{ title: 'Open kiln night', summary: 'Soup.', body: '# Bring a bowl', format: 'hybrid' },
  ...{ zone: 'Europe/Oslo', starts: '2026-12-03T19:00', minutes: 150, rule: null, joining: 'each' },
  ...{ exceptSlots: [], extraSlots: [] },
  venue: { name: 'Nord', address: 'Yard 2', mapUrl: 'https://maps.example.org/nord', access: '' },
  ...{ joinUrl: 'https://meet.example.org/nord', hosts: ['ann'], tags: ['kiln', 'soup'] },
  speakers: [{ id: 's', name: 'Teo', member: 'teo', about: '' }],
  agenda: [{ id: 'a', title: 'Doors', from: 0, minutes: 30, about: '', speakers: ['s'] }],
  plan: [
    { audience: ['leads'], from: null },
    { audience: ['public'], from: '2026-11-30T08:00:00.000000Z' },
  ],
  registration: {
    ...{ opensAt: '2026-11-25T08:00:00.000000Z', closesBefore: 60, guests: 2 },
    ...{ offers: 'host', claimHours: 48, questions: [question] },
  },
  tickets: [ticket],
  reminders: [1440],
  cover: null,
}
const draft = draftOf(said, null, writer)
const change = (what: Partial<Draft>) => changedIn(said, saidIn({ ...draft, ...what }, writer))

test('an event that is opened to be changed says what it said', () => {
  expect(saidIn(draft, writer)).toEqual(said)
  expect(change({})).toEqual({})
  expect(change({ title: ' Closed kiln night ' })).toEqual({ title: 'Closed kiln night' })
  expect(change({ date: '2026-12-04' })).toEqual({ starts: '2026-12-04T19:00' })
  expect(change({ tags: ' kiln,, soup, kiln ' })).toEqual({})
  expect(change({ format: 'online' })).toEqual({ format: 'online', venue: null })
  expect(change({ opensDate: '', opensTime: '' })).toEqual({
    registration: { ...said.registration, opensAt: null },
  })
  // Nobody speaks who is not on the list any more.
  expect(change({ speakers: [] })).toEqual({
    speakers: [],
    agenda: [{ ...said.agenda[0], speakers: [] }],
  })
})

test('what is not whole yet is kept back, and nothing beside it', () => {
  const venue = { ...draft.venue, mapUrl: 'maps' }
  const half = { title: ' ', time: '', venue, joinUrl: 'meet', summary: 'Stew.' }
  expect(faultsIn({ ...draft, ...half })).toEqual({
    ...{ title: 'missing', when: 'missing', venue: 'no-address', joinUrl: 'no-address' },
  })
  expect(change(half)).toEqual({ summary: 'Stew.' })

  // A shorter event and the agenda that does not fit into it wait for each other.
  expect(faultsIn({ ...draft, minutes: 20 })).toEqual({ agenda: 'past-end' })
  expect(change({ minutes: 20 })).toEqual({})
  const blank = { id: 'b', title: '', from: 30, minutes: 30, about: '', speakers: [] }
  expect(change({ agenda: [...draft.agenda, blank] })).toEqual({})

  const second = { ...ticket, id: 'u' }
  expect(faultsIn({ ...draft, tickets: [ticket, second] })).toEqual({ tickets: 'unnamed' })
  const one = { ...question, choices: ['Stone', ' '] }
  expect(faultsIn({ ...draft, questions: [one] })).toEqual({ questions: 'no-choices' })
  expect(faultsIn({ ...draft, questions: [{ ...one, label: ' ' }] })).toEqual({})
})
