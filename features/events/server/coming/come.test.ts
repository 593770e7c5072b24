import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { Registration } from '../../contract.ts'
import { hall } from '../testing.ts'
import { poolIn, rsvp, ticket } from './testing.ts'

test('a seat, a place in line, and word of it to each alone', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ tickets: [ticket({ seats: 1 })] })
  const [pool, path] = poolIn(row)
  const before = (await kiln.entries()).length
  const [ann, bob] = [(await kiln.member('ann')).member, (await kiln.member('bob')).member]

  const said = rsvp({ consent: { attendees: true, hosts: false, sponsors: false } })
  const first = await kiln.call('bob', 'put', `${path}/rsvp`, said)
  expect(first.body).toMatchObject({
    ...{ id: said.id, eventId: row.id, pool, status: 'going', ticketId: row.tickets[0]?.id },
    ...{ guests: 0, offeredUntil: null, code: expect.any(String) },
  })
  expect(await kiln.call('bob', 'put', `${path}/rsvp`, said)).toEqual(first) // a retry changes nothing
  const second = await kiln.call('ann', 'put', `${path}/rsvp`, rsvp())
  expect(second.body).toMatchObject({ status: 'waiting', code: null })
  const taken = await kiln.call('eve', 'put', `${path}/rsvp`, { ...rsvp(), id: said.id })
  expect([taken.status, taken.body.code]).toEqual([409, 'rsvp.id-taken'])
  const outside = await kiln.call('out', 'put', `${path}/rsvp`, rsvp())
  expect(outside.status).toBe(404)
  const missing = await kiln.call('eve', 'put', `/pools/${newId()}/rsvp`, rsvp())
  expect([missing.status, missing.body.code]).toEqual([404, 'pool.not-found'])

  const told = (await kiln.entries()).slice(before)
  expect(told.map(({ kind, audience }) => [kind, audience])).toEqual([
    ['events.rsvp-changed', [`member:${bob}`]],
    ['events.seats-changed', ['members']],
    ['events.rsvp-changed', [`member:${ann}`]],
    ['events.seats-changed', ['members']],
  ])
  const view = {
    ...{ pool, eventId: row.id, maybe: 0 },
    tickets: [{ ticketId: row.tickets[0]?.id, going: 1, held: 0, waiting: 1 }],
  }
  expect(told.at(-1)?.data).toEqual({ pool: view })
  const read = await kiln.call('bob', 'get', `/events/${row.id}`)
  expect(read.body).toMatchObject({ pools: [view], mine: [first.body] })
})

test('what one says is held to the event: guests, questions, tickets, and the time', async () => {
  await using kiln = await hall()
  const [diet, size] = [newId(), newId()]
  const registration: Registration = {
    ...({
      opensAt: null,
      closesBefore: 60,
      guests: 2,
      offers: 'automatic',
      claimHours: 24,
    } as const),
    questions: [
      { id: diet, kind: 'many', label: 'Diet', choices: ['vegan', 'no nuts'], required: false },
      { id: size, kind: 'choice', label: 'Size', choices: ['S', 'L'], required: true },
    ],
  }
  const { row } = await kiln.publish({ registration, tickets: [ticket({ seats: 5 })] })
  const [pool, path] = poolIn(row)
  const say = async (input: object, name: 'bob' | 'eve' = 'bob') => {
    const { status, body } = await kiln.call(name, 'put', `${path}/rsvp`, rsvp(input))
    return status === 200 ? body.status : body.code
  }
  const sized = (...values: string[]) => [{ questionId: size, values }]

  expect(await say({})).toBe('rsvp.answer-missing')
  expect(await say({ answers: sized('XL') })).toBe('rsvp.unknown-choice')
  expect(await say({ answers: sized('S', 'L') })).toBe('rsvp.one-answer')
  expect(await say({ answers: [{ questionId: newId(), values: [] }] })).toBe(
    'rsvp.unknown-question',
  )
  expect(await say({ answers: sized('S'), guests: 99 })).toBe('rsvp.too-many-guests')
  expect(await say({ answers: sized('S'), guests: -1 })).toBe('input.invalid')
  expect(await say({ answers: sized('S'), ticketId: newId() })).toBe('ticket.not-found')
  expect(await say({ answer: 'maybe' })).toBe('maybe')
  expect(await say({ answers: sized('S'), guests: 2 })).toBe('going')
  expect(await say({ answers: sized('L'), guests: 1 }, 'eve')).toBe('going')
  expect(await say({ answers: sized('L'), guests: 2 }, 'eve')).toBe('rsvp.full')
  const { body } = await kiln.call('eve', 'get', `/events/${row.id}`)
  expect(body.mine).toMatchObject([{ status: 'going', guests: 1, answers: sized('L') }])

  const shift = (minutes: number) =>
    kiln.database.pool.query(
      `update event_occurrence set starts_at = now() + $1 * interval '1 minute',
         ends_at = now() + ($1 + 120) * interval '1 minute' where id = $2`,
      [minutes, pool],
    )
  await shift(59)
  expect(await say({ answers: sized('S') }, 'eve')).toBe('rsvp.closed')
  expect(await say({ answer: 'no' }, 'eve')).toBe('no') // one may always say that one does not come
  await shift(-121)
  expect(await say({ answer: 'no' })).toBe('rsvp.over')
})

test('who waits is offered the seat that somebody gives up, and takes it', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ tickets: [ticket({ seats: 1 })] })
  const [, path] = poolIn(row)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('mod', 'put', `${path}/rsvp`, rsvp())
  const mine = async (name: 'eve' | 'mod') =>
    (await kiln.call(name, 'get', `/events/${row.id}`)).body.mine[0]
  expect((await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))).status).toBe(200)
  expect(await mine('eve')).toMatchObject({ status: 'offered', offeredUntil: expect.any(String) })
  expect(await mine('mod')).toMatchObject({ status: 'waiting' })
  expect((await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())).body.status).toBe('waiting')
  expect((await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())).body.status).toBe('going')
})
