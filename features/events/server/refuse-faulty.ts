import { standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { EventFields } from '../contract.ts'
import { firstOf } from '../recurrence/occurrences.ts'
import { readRule } from '../recurrence/read-rule.ts'
import { refuseNoDay } from './dates/slots-of.ts'

type Checked = Pick<
  EventFields,
  'hosts' | 'speakers' | 'agenda' | 'starts' | 'minutes' | 'rule' | 'joining' | 'registration'
> & { extraSlots?: readonly string[] }

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
  const isSeries = fields.rule !== null || (fields.extraSlots ?? []).length > 0
  if (!isSeries && fields.joining === 'whole') throw new Refusal(422, 'event.no-series')
  refuseNoDay(fields.starts)
  if (fields.rule !== null) refuseRule(fields.rule, fields.starts)
}

/** Refuses what is no rule, or one that the first date is not in: of such a series calendars show different dates. */
function refuseRule(rule: string, starts: string): void {
  const read = readRule(rule)
  if ('problem' in read) throw new Refusal(422, read.problem, { part: read.part })
  if (firstOf(rule, starts) !== starts) throw new Refusal(422, 'event.rule-misses-start')
}
