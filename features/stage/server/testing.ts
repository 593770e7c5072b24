import type { Name } from '#app/testing/world.ts'
import type { CreateEvent } from '#features/events/contract.ts'
import { type Answer, type Hall, hall } from '#features/events/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'

export interface Stage extends Hall {
  occurrence: Id
  event: Id
  /** What an API call of the stage answers. */
  on(name: Name | null, method: string, path: string, body?: unknown): Promise<Answer>
  /** Gives somebody a seat. */
  seat(name: Name): Promise<void>
}

/** The small world with an event of ann's to which bob comes; eve and mod see it and do not come. */
export async function stageOf(input: Partial<CreateEvent> = {}): Promise<Stage> {
  const kiln = await hall()
  const { row } = await kiln.publish(input)
  const occurrence = row.occurrences[0]?.id ?? ''
  const ticket = row.tickets[0]?.id
  const seat: Stage['seat'] = async (name) => {
    const { member } = await kiln.member(name)
    const nothing = { attendees: true, hosts: false, sponsors: false }
    await kiln.database.pool.query(
      `insert into event_rsvp (community_id, pool_id, id, event_id, member_id, ticket_id, status, guests, answers, consent, code, at, changed_at)
       values ($1, $2, $3, $4, $5, $6, 'going', 0, '[]', $7, $8, now(), now())`,
      [
        kiln.community,
        occurrence,
        newId(),
        row.id,
        member,
        ticket,
        JSON.stringify(nothing),
        newId(),
      ],
    )
  }
  await seat('bob')
  return {
    ...kiln,
    ...{ occurrence, event: row.id, seat },
    on: (name, method, path, body) => kiln.call(name, method, `/stages/${occurrence}${path}`, body),
    [Symbol.asyncDispose]: () => kiln[Symbol.asyncDispose](),
  }
}
