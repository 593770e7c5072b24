import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, type Instant, now, plus, second } from '#lib/time.ts'
import { startJobs } from '#platform/server/jobs/jobs.ts'
import { mostScheduled } from '../../limits.ts'
import { changeChannel } from '../change-channel.ts'
import { deleteMessage } from '../delete-message.ts'
import { chat } from '../tables.ts'
import { channelNamed, leadsChannel } from '../testing.ts'
import { sendScheduledTask } from './send-scheduled.ts'
import { writingSnapshot } from './writing-snapshot.ts'

const base = '/communities/kiln-circle'

async function schedule(kiln: World, who: Name, channel: Id, body = 'Good morning', id = newId()) {
  const postAt = plus(now(), hour)
  const path = `${base}/channels/${channel}/scheduled`
  const reply = await kiln.request(who, 'post', path, { id, body, postAt })
  return { id, postAt, status: reply.status, reply: await reply.json() }
}

/** Does what the job would, as if its time had come. */
function due(kiln: World, { id, postAt }: { id: Id; postAt: Instant }) {
  const task = sendScheduledTask(kiln.platform.transact)
  return task({ community: kiln.community, id, postAt })
}

async function messages(kiln: World): Promise<{ id: Id; body: string }[]> {
  return chat(kiln.database).selectFrom('chat_message').select(['id', 'body']).execute()
}

const writing = async (kiln: World, who: Name) =>
  writingSnapshot(kiln.database, await kiln.member(who))

test('scheduling, changing and giving up', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const first = await schedule(kiln, 'bob', channel)
  expect(first.status).toBe(200)
  expect((await schedule(kiln, 'bob', channel, 'Good morning', first.id)).reply).toEqual(
    first.reply,
  )
  expect((await schedule(kiln, 'eve', channel, 'Mine', first.id)).reply.code).toBe(
    'message.id-taken',
  )

  const path = `${base}/scheduled/${first.id}`
  const later = plus(now(), 2 * hour)
  const changed = await kiln.request('bob', 'patch', path, { body: 'Good evening', postAt: later })
  expect(await changed.json()).toMatchObject({ body: 'Good evening', postAt: later, refused: null })
  for (const [method, at] of [
    ['patch', path],
    ['delete', path],
    ['post', `${path}/send`],
  ] as const) {
    const refused = await kiln.request(
      'eve',
      method,
      at,
      method === 'patch' ? { body: 'x' } : undefined,
    )
    expect([refused.status, (await refused.json()).code]).toEqual([404, 'scheduled.not-found'])
  }
  const past = await kiln.request('bob', 'patch', path, { postAt: plus(now(), -hour) })
  expect([past.status, (await past.json()).code]).toEqual([422, 'scheduled.time-past'])

  // Noted for another time than it has by now: nothing is said.
  await due(kiln, first)
  expect(await messages(kiln)).toEqual([])
  expect((await writing(kiln, 'eve')).scheduled).toEqual([])
  expect((await kiln.request('bob', 'delete', path)).status).toBe(204)
  const entries = await kiln.entries()
  const { member } = await kiln.member('bob')
  expect(entries.map(({ kind }) => kind)).toEqual([
    'chat.scheduled-changed',
    'chat.scheduled-changed',
    'chat.scheduled-removed',
  ])
  for (const { audience, data } of entries) {
    expect(audience).toEqual([`member:${member}`])
    expect(JSON.stringify(data)).not.toContain('Good')
  }
})

test('where one may not write, one may not schedule, nor without end', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const leads = await leadsChannel(kiln)
  expect((await schedule(kiln, 'bob', leads)).reply.code).toBe('channel.not-found')
  const all = []
  for (let n = 0; n < mostScheduled - 1; n++) all.push(await schedule(kiln, 'bob', channel))
  const race = await Promise.all([schedule(kiln, 'bob', channel), schedule(kiln, 'bob', channel)])
  expect(race.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await schedule(kiln, 'eve', channel)).status).toBe(200)
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channel, { archived: true }))
  expect((await schedule(kiln, 'ann', channel)).reply.code).toBe('channel.posting-closed')
})

test('it is said once, however often the job runs, and as any post is', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const one = await schedule(kiln, 'bob', channel, 'Said once')
  await Promise.all([due(kiln, one), due(kiln, one), due(kiln, one)])
  await due(kiln, one)
  expect(await messages(kiln)).toEqual([{ id: one.id, body: 'Said once' }])
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds).toEqual(['chat.scheduled-changed', 'chat.message-posted', 'chat.scheduled-removed'])
  expect((await schedule(kiln, 'bob', channel, 'Again', one.id)).reply.code).toBe(
    'message.id-taken',
  )

  await kiln.as('bob', (tx, bob) => deleteMessage(tx, bob, one.id))
  expect(JSON.stringify(await kiln.entries())).not.toContain('Said once')
})

test('two workers, one post', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const tasks = Object.assign({}, ...kiln.features.map(({ jobs }) => jobs))
  await using _one = await startJobs(kiln.database, tasks, kiln.platform.logger)
  await using _other = await startJobs(kiln.database, tasks, kiln.platform.logger)
  const id = newId()
  const body = { id, body: 'By the clock', postAt: plus(now(), 1.5 * second) }
  await kiln.request('bob', 'post', `${base}/channels/${channel}/scheduled`, body)
  expect(await messages(kiln)).toEqual([])
  await expect
    .poll(() => messages(kiln), { timeout: 15_000 })
    .toEqual([{ id, body: 'By the clock' }])
  expect((await writing(kiln, 'bob')).scheduled).toEqual([])
}, 30_000)

test('what may not be said when it is time stays with its author, with the reason', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const one = await schedule(kiln, 'bob', channel, 'Too late')
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channel, { archived: true }))
  const before = (await kiln.entries()).length
  await due(kiln, one)
  await due(kiln, one)
  expect(await messages(kiln)).toEqual([])
  const [told, ...more] = (await kiln.entries()).slice(before)
  expect(more).toEqual([])
  expect(told).toMatchObject({
    kind: 'chat.scheduled-changed',
    audience: [`member:${(await kiln.member('bob')).member}`],
    data: { id: one.id, body: 'Too late', refused: 'channel.posting-closed' },
  })
  const tried = await kiln.request('bob', 'post', `${base}/scheduled/${one.id}/send`)
  expect([tried.status, (await tried.json()).code]).toEqual([403, 'channel.posting-closed'])

  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channel, { archived: false }))
  const sent = await kiln.request('bob', 'post', `${base}/scheduled/${one.id}/send`)
  expect(await sent.json()).toMatchObject({ id: one.id, body: 'Too late' })
  expect((await writing(kiln, 'bob')).scheduled).toEqual([])
})

test('who left says nothing any more', async () => {
  await using kiln = await world()
  const channel = await channelNamed(kiln, 'general')
  const one = await schedule(kiln, 'eve', channel, 'From afar')
  const eve = await kiln.member('eve')
  expect((await kiln.request('ann', 'delete', `${base}/members/${eve.member}`)).status).toBe(204)
  await due(kiln, one)
  expect(await messages(kiln)).toEqual([])
  const [row] = await chat(kiln.database).selectFrom('chat_scheduled').select('refused').execute()
  expect(row).toEqual({ refused: 'community.not-found' })
})
