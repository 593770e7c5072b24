import { standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { EventFields } from '../contract.ts'
import { horizonDays } from '../limits.ts'
import { firstOf, occurrenceAt, occurrencesOf } from '../recurrence/occurrences.ts'
import { readRule } from '../recurrence/read-rule.ts'
import { isSeries, refuseNoDay } from './dates/slots-of.ts'

type Checked = Pick<
  EventFields,
  | 'hosts'
  | 'speakers'
  | 'agenda'
  | 'zone'
  | 'starts'
  | 'minutes'
  | 'rule'
  | 'exceptSlots'
  | 'extraSlots'
  | 'joining'
  | 'registration'
>

/** Refuses what no event can be: hosts who are no members, sessions past its end, choices without two answers. */
export async function refuseFaulty(db: Db, community: Id, fields: Checked): Promise<void> {
  const { hosts, speakers, agenda, minutes, registration } = fields
  const members = speakers.flatMap(({ member }) => member ?? [])
  const standing = await standingOf(db, community, [...hosts, ...members])
  if (hosts.some((host) => standing.get(host) !== 'active'))
    throw new Refusal(422, 'event.unknown-host')
  if (members.some((member) => !standing.has(member)))
    throw new Refusal(422, 'event.unknown-speaker')
  const named = new Set(speakers.map(({ id }) => id))
  if (agenda.some((session) => session.speakers.some((id) => !named.has(id))))
    throw new Refusal(422, 'event.unknown-speaker')
  if (agenda.some((session) => session.from + session.minutes > minutes))
    throw new Refusal(422, 'event.session-past-end')
  if (registration.questions.some(({ kind, choices }) => kind !== 'text' && choices.length < 2))
    throw new Refusal(422, 'event.question-without-choices')
  if (!isSeries(fields) && fields.joining === 'whole') throw new Refusal(422, 'event.no-series')
  for (const slot of [fields.starts, ...fields.extraSlots]) refuseNoDay(slot)
  if (fields.rule !== null) refuseRule(fields.rule, fields.starts)
  if (!hasDate(fields)) throw new Refusal(422, 'event.no-dates')
}

/** Refuses what is no rule, or one that the first date is not in: of such a series calendars show different dates. */
export function refuseRule(rule: string, starts: string): void {
  const read = readRule(rule)
  if ('problem' in read) throw new Refusal(422, read.problem, { part: read.part })
  if (firstOf(rule, starts) !== starts) throw new Refusal(422, 'event.rule-misses-start')
}

/** Whether any date is left beside those that are left out. */
function hasDate({ starts, exceptSlots, extraSlots, ...timing }: Checked): boolean {
  const series = { ...timing, start: starts, except: exceptSlots, extra: extraSlots }
  const until = plus(occurrenceAt(timing, starts).startsAt, horizonDays * day)
  return exceptSlots.length === 0 || occurrencesOf(series, { until, most: 1 }).length > 0
}
