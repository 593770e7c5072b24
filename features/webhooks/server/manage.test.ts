import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { changeChannel } from '#features/chat/server/change-channel.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { mostWebhooks } from '../limits.ts'
import { makeHook, sayToSlack } from './testing.ts'

const base = '/communities/kiln-circle/webhooks'

async function ask(kiln: World, who: Name | null, method: string, path: string, body?: unknown) {
  const reply = await kiln.request(who, method, path, body)
  return [reply.status, reply.status === 204 ? null : ((await reply.json()).code ?? 'ok')]
}

test('leads alone make, see, change and revoke webhooks', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const hook = await makeHook(kiln, { name: 'Build bot', picture: '🤖' })
  expect(hook.token).toMatch(/^[\w-]{32}$/)
  const at = `${base}/${hook.id}`
  const body = { id: newId(), channelId, name: 'Mine' }
  for (const who of ['mod', 'bob'] as const) {
    const refused = [403, 'webhook.leads-manage']
    expect(await ask(kiln, who, 'get', base)).toEqual(refused)
    expect(await ask(kiln, who, 'post', base, body)).toEqual(refused)
    expect(await ask(kiln, who, 'patch', at, { name: 'Mine' })).toEqual(refused)
    expect(await ask(kiln, who, 'post', `${at}/token`)).toEqual(refused)
    expect(await ask(kiln, who, 'delete', at)).toEqual(refused)
  }
  expect(await ask(kiln, 'out', 'get', base)).toEqual([404, 'community.not-found'])
  expect(await ask(kiln, null, 'get', base)).toEqual([401, 'session.needed'])

  const listed = await (await kiln.request('ann', 'get', base)).json()
  expect(listed).toMatchObject([{ id: hook.id, name: 'Build bot', tokenEnd: hook.token.slice(-4) }])
  expect(JSON.stringify(listed)).not.toContain(hook.token)
  expect(JSON.stringify(await kiln.entries())).not.toContain(hook.token)
  const kept = await kiln.database.pool.query('select * from webhook')
  expect(JSON.stringify(kept.rows)).not.toContain(hook.token)

  expect(await ask(kiln, 'ann', 'patch', at, { name: 'CI', picture: null })).toEqual([200, 'ok'])
  expect(await ask(kiln, 'ann', 'patch', at, { picture: 'no emoji' })).toEqual([
    422,
    'input.invalid',
  ])
  expect(await ask(kiln, 'ann', 'delete', at)).toEqual([204, null])
  expect(await ask(kiln, 'ann', 'delete', at)).toEqual([404, 'webhook.not-found'])
  expect(await sayToSlack(kiln, hook.token, { text: 'still here?' })).toEqual([404, 'no_service'])
})

test('another token makes the old one nothing', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const fresh = await (await kiln.request('ann', 'post', `${base}/${hook.id}/token`)).json()
  expect(await sayToSlack(kiln, hook.token, { text: 'old' })).toEqual([404, 'no_service'])
  expect(await sayToSlack(kiln, fresh.token, { text: 'new' })).toEqual([200, 'ok'])
})

test('a lost answer is made up for by another token, as long as none was used', async () => {
  await using kiln = await world()
  const id = newId()
  const lost = await makeHook(kiln, { id })
  const again = await makeHook(kiln, { id })
  expect(again.token).not.toBe(lost.token)
  expect(await sayToSlack(kiln, again.token, { text: 'used' })).toEqual([200, 'ok'])
  const body = { id, channelId: await channelNamed(kiln, 'general'), name: 'x' }
  expect(await ask(kiln, 'ann', 'post', base, body)).toEqual([409, 'webhook.id-taken'])
})

test('a webhook stands in an open channel that its maker sees, and there are not too many', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const make = (channelId: Id) =>
    ask(kiln, 'ann', 'post', base, { id: newId(), channelId, name: 'x' })
  expect(await make(newId())).toEqual([404, 'channel.not-found'])
  expect(await make(await leadsChannel(kiln))).toEqual([200, 'ok'])
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, general, { archived: true }))
  expect(await make(general)).toEqual([403, 'channel.posting-closed'])
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, general, { archived: false }))
  for (let n = 1; n < mostWebhooks - 1; n++) await make(general)
  const race = await Promise.all([make(general), make(general)])
  expect(race.map(([status]) => status).sort()).toEqual([200, 409])
}, 20_000)
