import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { ChangeEvent, Registration } from '../../contract.ts'
import { type Hall, hall } from '../testing.ts'
import { poolIn, rsvp, ticket } from './testing.ts'

const registration: Registration = {
  ...{ opensAt: null, closesBefore: 0, guests: 2, offers: 'automatic', claimHours: 24 },
  questions: [],
}

/** An event that ann changes. */
async function changing(kiln: Hall, input: Parameters<Hall['publish']>[0]) {
  const { row } = await kiln.publish(input)
  const [, path] = poolIn(row)
  let { version } = row
  return {
    row,
    path,
    async change(change: Omit<ChangeEvent, 'after'>) {
      const answer = await kiln.call('ann', 'patch', `/events/${row.id}`, {
        ...change,
        after: version,
      })
      version = answer.body.row?.version ?? version
      return answer
    },
    async stands(name: 'bob' | 'eve' | 'mod') {
      const { body } = await kiln.call(name, 'get', `/events/${row.id}`)
      return body.mine[0]?.status
    },
  }
}

test('seats are cut to those taken at least; more of them are offered to the line at once', async () => {
  await using kiln = await hall()
  const seat = ticket({ seats: 3 })
  const { path, change, stands } = await changing(kiln, { registration, tickets: [seat] })
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ guests: 2 }))
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp({ guests: 1 }))
  await kiln.call('mod', 'put', `${path}/rsvp`, rsvp())
  const cut = await change({ tickets: [{ ...seat, seats: 2 }] })
  expect([cut.status, cut.body.code]).toEqual([409, 'ticket.seats-taken'])
  expect(cut.body.detail).toContain('3 seats')
  expect((await change({ tickets: [ticket({ seats: 9 })] })).body.code).toBe('ticket.in-use')
  expect([await stands('eve'), await stands('mod')]).toEqual(['waiting', 'waiting'])

  const one = await change({ tickets: [{ ...seat, seats: 4 }] })
  expect([await stands('eve'), await stands('mod')]).toEqual(['waiting', 'offered']) // eve’s two do not fit
  expect(one.body.pools[0].tickets).toMatchObject([{ going: 3, held: 1, waiting: 1 }])
  await change({ tickets: [{ ...seat, seats: 6 }] })
  expect(await stands('eve')).toBe('offered')
  const bob = (await kiln.member('bob')).member
  await kiln.call('ann', 'post', `${path}/attendees`, {
    ...{ id: newId(), name: 'Ida', guests: 3, beyondSeats: true },
  })
  expect((await change({ title: 'Glaze night', hosts: [bob] })).status).toBe(200)
})

test('where hosts offer by hand nothing is offered until they say so, or registration says otherwise', async () => {
  await using kiln = await hall()
  const byHand: Registration = { ...registration, offers: 'host' }
  const seat = ticket({ seats: 1 })
  const { path, change, stands } = await changing(kiln, { registration: byHand, tickets: [seat] })
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  const eve = await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  expect((await kiln.call('mod', 'put', `${path}/rsvp`, rsvp())).body.status).toBe('waiting')
  expect(await stands('eve')).toBe('waiting')
  const offer = await kiln.call('ann', 'put', `/rsvps/${eve.body.id}/decision`, {
    decision: 'offer',
  })
  expect(offer.body.status).toBe('offered')
  await change({ tickets: [{ ...seat, seats: 2 }] })
  expect(await stands('mod')).toBe('waiting')
  await change({ registration })
  expect(await stands('mod')).toBe('offered')
})

test('a question that was answered stays as it is; others may change, and so may what is beside them', async () => {
  await using kiln = await hall()
  const [diet, size] = [
    { id: newId(), kind: 'text' as const, label: 'Diet', choices: [], required: false },
    { id: newId(), kind: 'text' as const, label: 'Size', choices: [], required: false },
  ]
  const asked = { ...registration, questions: [diet, size] }
  const { path, change } = await changing(kiln, { registration: asked })
  await kiln.call('bob', 'put', `${path}/rsvp`, {
    ...rsvp(),
    answers: [
      { questionId: diet.id, values: ['vegan'] },
      { questionId: size.id, values: [] },
    ],
  })
  const other = { ...diet, label: 'Allergies' }
  const refused = await change({ registration: { ...asked, questions: [other, size] } })
  expect([refused.status, refused.body.code]).toEqual([409, 'question.answered'])
  expect((await change({ registration: { ...asked, questions: [size] } })).status).toBe(409)
  const fine = { ...asked, guests: 3, questions: [{ ...size, required: true }, diet] }
  expect((await change({ registration: fine })).status).toBe(200)
})
