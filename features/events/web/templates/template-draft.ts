import { newId } from '#lib/ids.ts'
import type { TemplateContent } from '../../contract.ts'
import { type Draft, draftOf, type Said, type Writer } from '../edit/draft.ts'
import { saidIn } from '../edit/said-in.ts'

/** What headquarters say of an event for all: no people and no places, as those are a community's own. */
const parts = [
  ...(['title', 'summary', 'body', 'tags', 'format', 'minutes', 'agenda'] as const),
  ...(['registration', 'tickets', 'reminders'] as const),
]

/** A template, to be written as an event is, on some evening. */
export function draftOfTemplate(content: TemplateContent, writer: Writer): Draft {
  return draftOf({ ...blank(writer.zone), ...given(content) }, null, writer)
}

/** What a template says, without what is not whole. */
export function contentOf(draft: Draft, { zone }: Writer): TemplateContent {
  const said = saidIn(draft, { zone })
  return Object.fromEntries(parts.map((part) => [part, said[part]]))
}

/** Without what is left out, which would stand above what is usual. */
function given(content: TemplateContent): Partial<Said> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
}

function blank(zone: string): Said {
  return {
    ...{ title: '', summary: '', body: '', format: 'in-person', zone, minutes: 120 },
    ...{ starts: '2026-01-01T19:00', rule: null, exceptSlots: [], extraSlots: [], joining: 'each' },
    ...{ venue: null, joinUrl: null, hosts: [], speakers: [], agenda: [], tags: [], cover: null },
    plan: [],
    registration: {
      ...{ opensAt: null, closesBefore: 0, guests: 0, offers: 'automatic', claimHours: 24 },
      questions: [],
    },
    tickets: [{ id: newId(), name: '', description: '', price: '', seats: null, approval: false }],
    reminders: [10_080, 1_440, 60],
  }
}
