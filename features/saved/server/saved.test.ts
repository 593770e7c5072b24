import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { deleteMessage } from '#features/chat/server/delete-message.ts'
import { editMessage } from '#features/chat/server/edit-message.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, type Instant, minute, now, plus, second } from '#lib/time.ts'
import { startJobs } from '#platform/server/jobs/jobs.ts'
import { mostSaved } from '../limits.ts'
import { remindTask } from './remind.ts'
import { savedSnapshot } from './snapshot.ts'
import { saved } from './tables.ts'

async function say(kiln: World, who: Name, body: string, channel?: Id): Promise<Id> {
  const to = channel ?? (await channelNamed(kiln, 'general'))
  const id = newId()
  const path = `/communities/kiln-circle/channels/${to}/messages`
  expect((await kiln.request(who, 'post', path, { id, body })).status).toBe(200)
  return id
}

const at = (id: Id) => `/communities/kiln-circle/saved/${id}`
const items = async (kiln: World, who: Name) =>
  (await savedSnapshot(kiln.database, await kiln.member(who))).items

/** Does what the job would, as if its time had come. */
function due(kiln: World, who: Name, itemId: Id, remindAt: Instant) {
  const noted = { person: kiln.people[who], community: kiln.community, itemId, remindAt }
  return remindTask(kiln.platform.transact)(noted)
}

test('saving, noting, finishing and removing, for oneself alone', async () => {
  await using kiln = await world()
  const message = await say(kiln, 'ann', 'Cone 10 on Friday')
  const before = (await kiln.entries()).length

  const kept = await kiln.request('bob', 'put', at(message), {})
  const view = await kept.json()
  expect(view).toMatchObject({ itemId: message, body: 'Cone 10 on Friday', remindAt: null })
  expect(view.message).toMatchObject({ author: (await kiln.member('ann')).member })
  expect(await (await kiln.request('bob', 'put', at(message), {})).json()).toEqual(view)
  await kiln.request('bob', 'patch', at(message), { note: 'Bring the shelves' })
  await kiln.request('bob', 'patch', at(message), { done: true })

  for (const method of ['patch', 'delete']) {
    const refused = await kiln.request(
      'eve',
      method,
      at(message),
      method === 'patch' ? {} : undefined,
    )
    expect([refused.status, (await refused.json()).code]).toEqual([404, 'saved.not-found'])
  }
  expect(await items(kiln, 'eve')).toEqual([])
  const [done] = await items(kiln, 'bob')
  expect(done).toMatchObject({ note: 'Bring the shelves', doneAt: expect.any(String) })
  expect((await kiln.request('bob', 'delete', at(message))).status).toBe(204)
  expect(await items(kiln, 'bob')).toEqual([])

  const own = (await kiln.entries()).slice(before)
  const { member } = await kiln.member('bob')
  expect(own.map(({ kind }) => kind)).toEqual([
    'saved.changed',
    'saved.changed',
    'saved.changed',
    'saved.removed',
  ])
  for (const { audience } of own) expect(audience).toEqual([`member:${member}`])
  const long = await kiln.request('bob', 'put', at(message), { note: 'x'.repeat(281) })
  expect(long.status).toBe(422)
})

test('what is hidden, missing or deleted cannot be saved, and all answer alike', async () => {
  await using kiln = await world()
  const hidden = await say(kiln, 'ann', 'For leads', await leadsChannel(kiln))
  const gone = await say(kiln, 'ann', 'Never mind')
  await kiln.as('ann', (tx, ann) => deleteMessage(tx, ann, gone))
  for (const id of [hidden, gone, newId()]) {
    const refused = await kiln.request('bob', 'put', at(id), {})
    expect([refused.status, (await refused.json()).code]).toEqual([404, 'message.not-found'])
  }
  expect((await kiln.request('ann', 'put', at(hidden), {})).status).toBe(200)
  expect((await kiln.request('out', 'put', at(hidden), {})).status).toBe(404)
  expect((await kiln.request(null, 'put', at(hidden), {})).status).toBe(401)
})

test('what is deleted keeps its place without its words, in the list and in the log', async () => {
  await using kiln = await world()
  const message = await say(kiln, 'ann', 'The secret glaze')
  await kiln.request('bob', 'put', at(message), { note: 'ask her' })
  await kiln.as('ann', (tx, ann) => editMessage(tx, ann, message, { body: 'The secret slip' }))
  expect(await items(kiln, 'bob')).toMatchObject([{ body: 'The secret slip' }])
  await kiln.as('ann', (tx, ann) => deleteMessage(tx, ann, message))
  expect(await items(kiln, 'bob')).toMatchObject([{ body: '', message: null, note: 'ask her' }])
  expect(JSON.stringify(await kiln.entries())).not.toContain('secret')
  expect((await kiln.request('bob', 'patch', at(message), { done: true })).status).toBe(200)
})

test('a member reminds itself once, however often the job runs', async () => {
  await using kiln = await world()
  const message = await say(kiln, 'ann', 'Order kaolin')
  const remindAt = plus(now(), hour)
  const later = plus(now(), 2 * hour)
  await kiln.request('bob', 'put', at(message), { remindAt })
  await kiln.request('bob', 'patch', at(message), { remindAt: later })
  const before = (await kiln.entries()).length
  await due(kiln, 'bob', message, remindAt) // the time it no longer has
  expect((await kiln.entries()).slice(before)).toEqual([])

  await Promise.all([1, 2, 3].map(() => due(kiln, 'bob', message, later)))
  const told = (await kiln.entries()).slice(before)
  expect(told.map(({ kind }) => kind)).toEqual(['saved.reminded'])
  expect(told[0]?.audience).toEqual([`member:${(await kiln.member('bob')).member}`])
  expect(await items(kiln, 'bob')).toMatchObject([{ remindedAt: expect.any(String) }])

  // Another time is another reminder; what is done reminds of nothing.
  const third = plus(now(), 3 * hour)
  await kiln.request('bob', 'patch', at(message), { remindAt: third })
  expect(await items(kiln, 'bob')).toMatchObject([{ remindAt: third, remindedAt: null }])
  await kiln.request('bob', 'patch', at(message), { done: true })
  const quiet = (await kiln.entries()).length
  await due(kiln, 'bob', message, third)
  expect((await kiln.entries()).length).toBe(quiet)
  const past = await kiln.request('bob', 'patch', at(message), { remindAt: plus(now(), -hour) })
  expect([past.status, (await past.json()).code]).toEqual([422, 'saved.time-past'])

  // Saved once more it begins without the old reminder.
  await kiln.request('bob', 'put', at(message), {})
  expect(await items(kiln, 'bob')).toMatchObject([{ remindAt: null, doneAt: null }])
})

test('who left is not reminded', async () => {
  await using kiln = await world()
  const message = await say(kiln, 'ann', 'Order kaolin')
  const remindAt = plus(now(), minute)
  await kiln.request('eve', 'put', at(message), { remindAt })
  const { member } = await kiln.member('eve')
  await kiln.request('ann', 'delete', `/communities/kiln-circle/members/${member}`)
  const before = (await kiln.entries()).length
  await due(kiln, 'eve', message, remindAt)
  expect((await kiln.entries()).length).toBe(before)
})

test('two workers, one reminder', async () => {
  await using kiln = await world()
  const tasks = Object.assign({}, ...kiln.features.map(({ jobs }) => jobs))
  await using _one = await startJobs(kiln.database, tasks, kiln.platform.logger)
  await using _other = await startJobs(kiln.database, tasks, kiln.platform.logger)
  const message = await say(kiln, 'ann', 'Order kaolin')
  const remindAt = plus(now(), 1.5 * second)
  await kiln.request('bob', 'put', at(message), { remindAt })
  const reminders = async () =>
    (await kiln.entries()).filter(({ kind }) => kind === 'saved.reminded')
  await expect.poll(async () => (await reminders()).length, { timeout: 15_000 }).toBe(1)
  const [{ at: firedAt } = { at: now() }] = await reminders()
  expect(firedAt >= remindAt).toBe(true)
}, 30_000)

test('not without end', async () => {
  await using kiln = await world()
  const { member } = await kiln.member('bob')
  const rows = Array.from({ length: mostSaved }, () => ({
    community_id: kiln.community,
    member_id: member,
    item_id: newId(),
    remind_at: null,
  }))
  await saved(kiln.database).insertInto('saved').values(rows).execute()
  const message = await say(kiln, 'ann', 'One more')
  const refused = await kiln.request('bob', 'put', at(message), {})
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'saved.too-many'])
  expect((await kiln.request('eve', 'put', at(message), {})).status).toBe(200)
})
