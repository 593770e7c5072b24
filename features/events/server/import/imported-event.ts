import type { Id } from '#lib/ids.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { CreateEvent, type CreateEvent as EventInput, type SkipReason } from '../../contract.ts'
import {
  longestBody,
  longestMinutes,
  longestPlace,
  longestTag,
  longestTitle,
  mostReminders,
  mostTags,
} from '../../limits.ts'
import type { CalendarEvent } from '../ics/calendar.ts'

const Fields = CreateEvent.omit({ id: true })

/** Minutes of what has no end. */
const usualMinutes = 60

/** The id that an event of a calendar file has here, whoever brings it in and however often. */
export function importedId(community: Id, uid: string): Id {
  return derivedId(['calendar-file', community, uid])
}

/** An event of a calendar file as a draft begins here, or why it cannot be one. Who comes is not taken over: nobody asked them. */
export function importedEvent(community: Id, event: CalendarEvent): EventInput | SkipReason {
  if (event.status === 'cancelled') return 'cancelled'
  if (event.title === '') return 'no-title'
  if (event.minutes > longestMinutes) return 'too-long'
  const { zone, starts, rule, alarms, categories } = event
  const fields = Fields.safeParse({
    ...{ zone, starts, rule },
    title: cut(event.title, longestTitle),
    minutes: event.minutes || usualMinutes,
    ...slotsOf(event),
    ...placeOf(event.location),
    body: bodyOf(event),
    tags: categories.map((tag) => cut(tag, longestTag)).slice(0, mostTags),
    ...(alarms.length > 0 && { reminders: remindersOf(alarms) }),
  })
  return fields.success ? { id: importedId(community, event.uid), ...fields.data } : 'refused'
}

/** A date that was moved is left out of the rule and stands beside it. */
function slotsOf({ except, extra, changed }: CalendarEvent) {
  const moved = changed.filter(({ status }) => status !== 'cancelled')
  const elsewhere = moved.filter(({ slot, starts }) => slot !== starts)
  const gone = [...changed.filter((date) => !moved.includes(date)), ...elsewhere]
  const without = new Set(gone.map(({ slot }) => slot))
  return {
    exceptSlots: [...new Set([...except, ...without])].sort(),
    extraSlots: [
      ...new Set([
        ...extra.filter((slot) => !without.has(slot)),
        ...elsewhere.map(({ starts }) => starts),
      ]),
    ].sort(),
  }
}

/** A link is where one joins; anything else is a place. */
function placeOf(location: string): Partial<EventInput> {
  if (location === '') return {}
  if (/^https?:\/\/\S+$/i.test(location) && URL.canParse(location))
    return { format: 'online', joinUrl: location }
  const [name = '', ...address] = location.split(/\s*\n\s*|,\s+/)
  const whole = name.trim() === '' ? location : name
  return {
    venue: {
      name: cut(whole, longestPlace),
      address: cut(address.join(', '), longestPlace),
      mapUrl: null,
      access: '',
    },
  }
}

function bodyOf({ description, url }: CalendarEvent): string {
  const link = url && !description.includes(url) ? url : ''
  return cut([description, link].filter((part) => part !== '').join('\n\n'), longestBody)
}

function remindersOf(alarms: readonly number[]): number[] {
  return alarms.filter((minutes) => minutes >= 5 && minutes <= 43_200).slice(0, mostReminders)
}

function cut(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).toWellFormed() : text
}
