import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { poolIn, rsvp } from '../coming/testing.ts'
import { type Hall, hall, wallIn } from '../testing.ts'
import { checkIn } from './check-in.ts'

/** An event that begins in three hours, and its door. */
async function tonight(kiln: Hall, input = {}) {
  const { row } = await kiln.publish({ starts: wallIn(1 / 8), ...input })
  const [occurrence, path] = poolIn(row)
  const door = `/occurrences/${occurrence}`
  const come = async (name: Name, said = {}) =>
    (await kiln.call(name, 'put', `${path}/rsvp`, rsvp(said))).body
  const note = (name: Name, body: object) =>
    kiln.call(name, 'post', `${door}/check-ins`, { id: newId(), ...body })
  const people = () =>
    kiln.database.pool.query('select people from event_check_in').then(({ rows }) => rows)
  return { row, occurrence, door, come, note, people }
}

test('hosts have the list, with hashes for codes; nobody else has', async () => {
  await using kiln = await hall()
  const registration = { guests: 2, opensAt: null, closesBefore: 0, claimHours: 24, questions: [] }
  const bob = (await kiln.member('bob')).member
  const { row, door, come } = await tonight(kiln, {
    hosts: [bob],
    registration: { ...registration, offers: 'automatic' },
  })
  const { code, id } = await come('eve', { guests: 1 })
  const list = await kiln.call('bob', 'get', `${door}/door`)
  expect(list.body).toMatchObject({
    eventId: row.id,
    people: [{ rsvpId: id, name: 'eve', party: 2, status: 'going' }],
    checkIns: [],
  })
  const hash = createHash('sha256').update(code).digest('base64url')
  expect(list.body.people[0].codeHash).toBe(hash)
  expect(JSON.stringify(list.body)).not.toContain(code)
  expect((await kiln.call('ann', 'get', `${door}/door`)).status).toBe(200)
  const refused = await kiln.call('eve', 'get', `${door}/door`)
  expect([refused.status, refused.body.code]).toEqual([403, 'check-in.hosts-only'])
  expect((await kiln.call('out', 'get', `${door}/door`)).status).toBe(404)
  const missing = await kiln.call('bob', 'get', `/occurrences/${newId()}/door`)
  expect([missing.status, missing.body.code]).toEqual([404, 'occurrence.not-found'])
})

test('somebody comes in once: the second door hears when, and taking it back opens the way again', async () => {
  await using kiln = await hall()
  const { door, come, note, people } = await tonight(kiln)
  const { id: rsvpId } = await come('eve')
  const said = { id: newId(), rsvpId, people: 1 }
  const first = await note('ann', said)
  expect(first.body).toMatchObject({ already: false, checkIn: { rsvpId, people: 1 } })
  expect((await note('ann', said)).body).toEqual(first.body) // the same word again
  const second = await note('ann', { rsvpId })
  expect(second.body).toEqual({ checkIn: first.body.checkIn, already: true })
  expect(await people()).toHaveLength(1)

  const undo = () => kiln.call('ann', 'delete', `${door}/check-ins/${said.id}`)
  expect([(await undo()).status, (await undo()).status]).toEqual([204, 204])
  expect((await note('ann', { rsvpId })).body.already).toBe(false)
  const kinds = (await kiln.entries()).map(({ kind }) => kind.replace('events.', ''))
  expect(kinds.filter((kind) => kind.includes('check'))).toEqual([
    ...['checked-in', 'check-in-undone', 'checked-in'],
  ])
})

test('two doors at the same moment, on connections of their own, count once', async () => {
  await using kiln = await hall()
  const { occurrence, come, people } = await tonight(kiln)
  const { id: rsvpId } = await come('eve')
  const ann = await kiln.member('ann')
  const doors = [transactor(kiln.database), transactor(kiln.database)]
  const notes = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      doors[i % 2]?.((tx) =>
        checkIn(tx, ann, occurrence, { id: newId(), rsvpId, name: '', people: 1, anyway: false }),
      ),
    ),
  )
  expect(notes.filter((note) => note?.already === false)).toHaveLength(1)
  expect(new Set(notes.map((note) => note?.checkIn.id)).size).toBe(1)
  expect(await people()).toHaveLength(1)
})

test('walk-ins count, each by a word of its own; names taken back are in no log', async () => {
  await using kiln = await hall()
  const { door, note, people } = await tonight(kiln)
  const walkIn = { id: newId(), name: 'Passing Pete', people: 3 }
  await note('ann', walkIn)
  await note('ann', walkIn)
  await note('ann', { people: 2 })
  expect((await people()).map(({ people }) => people)).toEqual([3, 2])
  expect((await note('ann', { people: 0 })).status).toBe(422)
  await kiln.call('ann', 'delete', `${door}/check-ins/${walkIn.id}`)
  expect(JSON.stringify(await kiln.entries())).not.toContain('Pete')
})

test('who has no seat comes in by a host’s word alone, and a ticket for elsewhere is told apart', async () => {
  await using kiln = await hall()
  const { row, door, come, note } = await tonight(kiln, {
    tickets: [{ id: newId(), name: '', description: '', price: '', seats: 1, approval: false }],
  })
  await come('bob')
  const waiting = await come('eve')
  expect(waiting.status).toBe('waiting')
  const refused = await note('ann', { rsvpId: waiting.id })
  expect([refused.status, refused.body.code]).toEqual([409, 'check-in.no-seat'])
  expect((await note('ann', { rsvpId: waiting.id, anyway: true })).body.already).toBe(false)
  expect((await note('ann', { rsvpId: newId() })).status).toBe(404)

  const other = await tonight(kiln, { title: 'Glaze night' })
  const { code } = await other.come('bob')
  const look = (which: string, code: string, who: Name = 'ann') =>
    kiln.call(who, 'get', `${which}/door/ticket?code=${code}`)
  expect((await look(door, code)).body.event).toMatchObject({ title: 'Glaze night' })
  expect((await look(door, 'nonsense')).body).toEqual({ event: null })
  expect((await look(door, code, 'eve')).status).toBe(403)
  expect(row.id).not.toBe(other.row.id)
})

test('the door opens six hours before and closes a day after; a device that had no line says when it was', async () => {
  await using kiln = await hall()
  const later = await tonight(kiln, { starts: wallIn(2) })
  expect((await later.note('ann', {})).body).toMatchObject({ code: 'check-in.too-early' })
  const { occurrence, come, note } = await tonight(kiln)
  const { id: rsvpId } = await come('eve')
  const shift = (by: string) =>
    kiln.database.pool.query(
      `update event_occurrence set starts_at = starts_at - $2::interval, ends_at = ends_at - $2::interval where id = $1`,
      [occurrence, by],
    )
  await shift('3 days')
  expect((await note('ann', { rsvpId })).body.code).toBe('check-in.too-late')
  const at = new Date(Date.now() - 2.8 * 24 * 3_600_000).toISOString()
  const synced = await note('ann', { rsvpId, at })
  expect(synced.body.checkIn.at.slice(0, 19)).toBe(at.slice(0, 19))
  const future = new Date(Date.now() + 3_600_000).toISOString()
  expect((await note('ann', { at: future })).body.code).toBe('check-in.too-late')
  await shift('7 days')
  expect((await note('ann', { at })).body.code).toBe('check-in.too-late')
})

test('what is told of it: hosts and leads live, the member their own record, nobody else anything', async () => {
  await using kiln = await hall()
  const { row, occurrence, come, note } = await tonight(kiln)
  const { id: rsvpId } = await come('eve')
  await come('bob')
  await note('ann', { rsvpId })
  const [entry] = (await kiln.entries()).filter(({ kind }) => kind === 'events.checked-in')
  const ann = (await kiln.member('ann')).member
  expect(entry?.audience).toEqual(['leads', `member:${ann}`])
  const record = async (name: Name) =>
    (await kiln.call(name, 'get', `/events/${row.id}/attendance`)).body.dates
  expect(await record('eve')).toMatchObject([
    { occurrenceId: occurrence, checkedInAt: expect.any(String), absent: false },
  ])
  expect(await record('bob')).toMatchObject([{ checkedInAt: null, absent: false }])
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'`,
  )
  expect(await record('bob')).toMatchObject([{ checkedInAt: null, absent: true }])
  expect(await record('mod')).toEqual([])
  expect((await kiln.call('out', 'get', `/events/${row.id}/attendance`)).status).toBe(404)
})
