import type { FileView } from '#features/files/contract.ts'
import type { EventFields } from '../contract.ts'

/** What an event says, as the values of its columns. */
export function columnsOf(
  fields: Omit<EventFields, 'cover'>,
  { files, cover }: { files: readonly FileView[]; cover: FileView | null },
) {
  const { title, summary, body, format, zone, starts, minutes, rule, joining } = fields
  return {
    ...{ title, summary, body, format, zone, starts, minutes, rule, joining },
    except_slots: distinctSlots(fields.exceptSlots),
    extra_slots: distinctSlots(fields.extraSlots),
    plan: JSON.stringify(fields.plan),
    venue: fields.venue && JSON.stringify(fields.venue),
    join_url: fields.joinUrl,
    hosts: [...new Set(fields.hosts)],
    speakers: JSON.stringify(fields.speakers),
    agenda: JSON.stringify(fields.agenda.toSorted((a, b) => a.from - b.from)),
    tags: distinct(fields.tags),
    cover: cover && JSON.stringify(cover),
    files: JSON.stringify(files),
    registration: JSON.stringify(fields.registration),
    reminders: [...new Set(fields.reminders)].sort((a, b) => b - a),
  }
}

function distinctSlots(slots: readonly string[]): string[] {
  return [...new Set(slots)].sort()
}

/** Each tag once, however it is written. */
function distinct(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [tag.toLocaleLowerCase(), tag])).values()]
}
