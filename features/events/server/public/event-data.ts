import type { Reading } from '#features/communities/server/index.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import type { OccurrenceView, TicketType } from '../../contract.ts'
import { picturePath, publicPath } from './addresses.ts'
import { datesAhead, nextDate } from './dates.ts'
import type { PublicEvent } from './public-event.ts'
import { fullnessOf } from './seats.ts'

const context = 'https://schema.org'
const attendance = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' }
const mostDates = 20

/** An event as machines read it: https://schema.org/Event, or EventSeries of those where there are more dates than one. */
export function eventData(reading: Reading, event: PublicEvent): object {
  const dates = datesAhead(event).slice(0, mostDates)
  const [first = nextDate(event)] = dates
  if (!first) return {}
  if (dates.length <= 1) return { '@context': context, ...oneDate(reading, event, first) }
  return {
    '@context': context,
    '@type': 'EventSeries',
    ...ofAll(reading, event),
    startDate: first.startsAt,
    endDate: dates.at(-1)?.endsAt,
    subEvent: dates.map((date) => oneDate(reading, event, date)),
  }
}

function oneDate(reading: Reading, event: PublicEvent, date: OccurrenceView): object {
  const isOff = date.cancelled || event.status === 'cancelled'
  const planned = plannedStart(event, date)
  const state = isOff ? 'EventCancelled' : planned ? 'EventRescheduled' : 'EventScheduled'
  const pool = event.joining === 'whole' ? event.id : date.id
  return {
    '@type': 'Event',
    ...ofAll(reading, { ...event, venue: date.venue ?? event.venue }),
    startDate: date.startsAt,
    endDate: date.endsAt,
    ...(planned && { previousStartDate: planned }),
    eventStatus: `${context}/${state}`,
    offers: event.tickets.map((ticket) => offer(reading, event, pool, ticket)),
  }
}

function ofAll(reading: Reading, event: PublicEvent): object {
  const { publicUrl, site } = reading
  const { host, cover, speakers } = event
  const url = publicUrl + publicPath(event)
  const organisation = { '@type': 'Organization', name: site, url: publicUrl }
  return {
    name: event.title,
    url,
    inLanguage: host.language,
    eventAttendanceMode: `${context}/${attendance[event.format]}EventAttendanceMode`,
    location: places(event, url),
    organizer: host.name
      ? {
          '@type': 'Organization',
          name: host.name,
          url: `${publicUrl}/communities/${host.slug}`,
          parentOrganization: organisation,
        }
      : organisation,
    ...(event.summary && { description: event.summary }),
    ...(cover && { image: [publicUrl + picturePath(event, cover.id)] }),
    ...(speakers.length > 0 && {
      performer: speakers.map(({ name }) => ({ '@type': 'Person', name })),
    }),
  }
}

/** Where it is; of what is online its page, as the link to join is for those who come. */
function places({ format, venue }: PublicEvent, url: string): object | undefined {
  const room = venue && {
    '@type': 'Place',
    name: venue.name,
    ...(venue.address && { address: venue.address }),
    ...(venue.mapUrl && { hasMap: venue.mapUrl }),
  }
  const online = { '@type': 'VirtualLocation', url }
  if (format === 'online') return online
  return format === 'hybrid' && room ? [room, online] : (room ?? undefined)
}

function offer({ publicUrl }: Reading, event: PublicEvent, pool: string, ticket: TicketType) {
  const { free } = fullnessOf(event, pool, ticket)
  const { opensAt } = event.registration
  return {
    '@type': 'Offer',
    url: publicUrl + publicPath(event),
    ...(ticket.name && { name: ticket.name }),
    // What costs something says so in words; nothing is paid here.
    ...(ticket.price ? { description: ticket.price } : { price: 0 }),
    availability: `${context}/${free === 0 ? 'SoldOut' : 'InStock'}`,
    ...(opensAt && { validFrom: opensAt }),
  }
}

/** When a date that was moved would have begun. */
function plannedStart({ zone }: PublicEvent, { slot, startsAt }: OccurrenceView) {
  const wall = wallFrom(slot)
  const planned = wall && instantAt(zone, wall)
  return planned && planned !== startsAt ? planned : undefined
}
