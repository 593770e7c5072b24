import { newId } from '#lib/ids.ts'
import { laidOver } from '#lib/laid-over.ts'
import type { CreateEvent, EventFields } from '../contract.ts'

/** What an event is unless said: two hours for all members, with room for everybody. */
export function withUsual({ id: _, ...input }: CreateEvent): EventFields {
  return laidOver(usual(input), input)
}

function usual({
  title,
  zone,
  starts,
}: Pick<CreateEvent, 'title' | 'zone' | 'starts'>): EventFields {
  return {
    ...{ title, zone, starts },
    summary: '',
    body: '',
    format: 'in-person',
    minutes: 120,
    rule: null,
    exceptSlots: [],
    extraSlots: [],
    joining: 'each',
    venue: null,
    joinUrl: null,
    hosts: [],
    speakers: [],
    agenda: [],
    tags: [],
    cover: null,
    plan: [{ audience: ['members'], from: null }],
    registration: {
      opensAt: null,
      closesBefore: 0,
      guests: 0,
      offers: 'automatic',
      claimHours: 24,
      questions: [],
    },
    tickets: [{ id: newId(), name: '', description: '', price: '', seats: null, approval: false }],
    reminders: [10_080, 1_440, 60],
  }
}
