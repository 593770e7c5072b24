import { planOf } from '#features/releases/web/index.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import type { Session, Speaker, TicketType } from '../../contract.ts'
import type { Draft, Said, Writer } from './draft.ts'
import { faultsIn } from './faults.ts'
import { choicesIn, tagsIn } from './parts.ts'

/** What a draft says, without what is not whole yet: that stays as it was kept last. */
export function saidIn(draft: Draft, writer: Pick<Writer, 'zone'>): Partial<Said> {
  const faults = faultsIn(draft)
  const { summary, body, format, zone, hosts, reminders, minutes } = draft
  const plan = planOf(draft.steps, writer.zone)
  const speakers = speakersIn(draft)
  return {
    cover: draft.cover && { id: draft.cover.id },
    ...{ summary: summary.trim(), body, format, hosts: [...hosts] },
    ...{ reminders: [...reminders], speakers, tags: tagsIn(draft.tags) },
    ...(!faults.title && { title: draft.title.trim() }),
    ...(!faults.when && { ...seriesIn(draft), zone }),
    ...(!faults.when && !faults.agenda && { minutes, agenda: agendaIn(draft, speakers) }),
    ...(!faults.venue && { venue: venueIn(draft) }),
    ...(!faults.joinUrl && { joinUrl: draft.joinUrl.trim() || null }),
    ...(!faults.tickets && { tickets: ticketsIn(draft) }),
    ...(!faults.questions && { registration: registrationIn(draft) }),
    ...(plan && { plan }),
  }
}

/** Only a series is joined as a whole, and leaves dates of its rule out. */
function seriesIn({ date, time, rule, joining, exceptSlots, extraSlots }: Draft) {
  const isSeries = rule !== null || extraSlots.length > 0
  return {
    ...{ starts: `${date}T${time}`, rule, extraSlots: [...extraSlots] },
    exceptSlots: rule === null ? [] : [...exceptSlots],
    joining: isSeries ? joining : ('each' as const),
  }
}

function venueIn({ venue, format }: Draft): Said['venue'] {
  const [name, address, access] = [venue.name.trim(), venue.address.trim(), venue.access.trim()]
  if (name === '' || format === 'online') return null
  return { name, address, access, mapUrl: venue.mapUrl.trim() || null }
}

function speakersIn({ speakers }: Draft): Speaker[] {
  return speakers
    .map((speaker) => ({ ...speaker, name: speaker.name.trim(), about: speaker.about.trim() }))
    .filter(({ name }) => name !== '')
}

function agendaIn({ agenda }: Draft, speakers: readonly Speaker[]): Session[] {
  const known = new Set(speakers.map(({ id }) => id))
  return agenda
    .map((session) => ({
      ...session,
      title: session.title.trim(),
      about: session.about.trim(),
      speakers: session.speakers.filter((id) => known.has(id)),
    }))
    .filter(({ title }) => title !== '')
}

function ticketsIn({ tickets }: Draft): TicketType[] {
  return tickets.map(({ name, description, price, ...ticket }) => ({
    ...ticket,
    ...{ name: name.trim(), description: description.trim(), price: price.trim() },
  }))
}

function registrationIn(draft: Draft): Said['registration'] {
  const { zone, opensDate, opensTime, closesBefore, guests, offers, claimHours } = draft
  const opens = wallFrom(`${opensDate}T${opensTime || '00:00'}`)
  const questions = draft.questions
    .map(({ label, choices, ...question }) => ({
      ...{ ...question, label: label.trim() },
      choices: question.kind === 'text' ? [] : choicesIn(choices),
    }))
    .filter(({ label }) => label !== '')
  return {
    ...{ closesBefore, guests, offers, claimHours, questions },
    opensAt: opens ? instantAt(zone, opens) : null,
  }
}
