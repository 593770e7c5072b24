import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { EventFields } from '../../contract.ts'

type Asked = Pick<EventFields, 'registration' | 'joining'>

/**
 * Refuses changes that would say something else for those who signed up: a question that somebody answered stays as it is,
 * and so does what one signs up for at once.
 */
export async function refuseAnswered(
  tx: Tx,
  { community, id }: { community: Id; id: Id },
  before: Asked,
  after: Asked,
): Promise<void> {
  const kept = new Map(after.registration.questions.map((each) => [each.id, each]))
  const changed = before.registration.questions.filter(
    (each) => !isDeepStrictEqual(each, kept.get(each.id)),
  )
  if (changed.length === 0 && before.joining === after.joining) return
  const answered = await answeredOf(tx, community, id)
  const frozen = changed.find((question) => answered.questions.includes(question.id))
  if (frozen) throw new Conflict('question.answered', { question: frozen.label })
  if (before.joining !== after.joining && answered.people > 0)
    throw new Conflict('event.joining-in-use')
}

/** Which questions of an event were answered, and how many people said something about it. */
async function answeredOf(tx: Tx, community: Id, event: Id) {
  const [row] = await tx.prepared<{ people: number; questions: Id[] }>(
    'coming-answered',
    `select count(distinct r.id)::int as people,
       coalesce(array_agg(distinct a->>'questionId') filter (where jsonb_array_length(a->'values') > 0), '{}') as questions
     from event_rsvp r left join lateral jsonb_array_elements(r.answers) a on true
     where r.community_id = $1 and r.event_id = $2`,
    [community, event],
  )
  return row ?? { people: 0, questions: [] }
}
