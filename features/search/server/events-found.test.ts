import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { type Hall, hall } from '#features/events/server/testing.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import type { SearchPage } from '../contract.ts'
import { expectAsFresh } from './testing.ts'

const nothing: SearchPage = { results: [], next: null, corrections: [] }

async function search(kiln: Hall, name: Name, q: string): Promise<SearchPage> {
  return (await kiln.call(name, 'get', `/search?q=${encodeURI(q)}`)).body
}

const venue = { name: 'Farblewick', address: 'Snorkel yard', access: '', mapUrl: null }

test('an event is found by what it says, where it is and who speaks, and not by the link to join', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({
    ...{ title: 'Open kiln night', summary: 'Soup', body: 'Bring a bowl', venue, tags: ['raku'] },
    speakers: [{ id: newId(), name: 'Teo Plumjam', member: null, about: 'Ash' }],
    agenda: [{ id: newId(), title: 'Doors', from: 0, minutes: 9, about: '', speakers: [] }],
    ...{ format: 'hybrid', joinUrl: 'https://meet.example.org/quuxberry' },
  })
  await kiln.following.catchUp()
  for (const q of ['kiln', 'soup', 'bowl', 'farblewick', 'raku', 'plumjam', 'doors', 'type:event'])
    expect((await search(kiln, 'bob', q)).results, q).toMatchObject([{ kind: 'event', id: row.id }])
  for (const q of ['quuxberry', 'kiln type:post', 'kiln type:resource'])
    expect(await search(kiln, 'bob', q), q).toEqual(nothing)
  const cancelled = await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, { reason: '' })
  expect(cancelled.status).toBe(200)
  expect((await search(kiln, 'bob', 'kiln')).results).toHaveLength(1)
  await expectAsFresh(kiln)
})

/** Who finds what is for whom, and is led to its words by a typing error. `out` is no member, `eve` was one. */
test.each([
  ['members', ['ann', 'mod', 'bob']],
  ['leads', ['ann']],
  ['organisation', ['ann', 'mod', 'bob']],
  ['named', ['bob', 'ann']],
] as const)('an event for %s is found by %j alone', async (audience, finders) => {
  await using kiln = await hall()
  const named = `member:${(await kiln.member('bob')).member}` as const
  const plan = [{ audience: [audience === 'named' ? named : audience], from: null }]
  await kiln.publish({ title: 'zorbax', summary: 'grumblecot', plan })
  expect((await kiln.request('eve', 'post', '/communities/kiln-circle/leave')).status).toBe(204)
  await kiln.following.catchUp()
  for (const name of ['ann', 'mod', 'bob'] as const)
    for (const q of ['zorbax', 'grumblecot', 'zorba', 'grumbleco']) {
      const page = await search(kiln, name, q)
      const finds = finders.some((each) => each === name)
      if (finds) expect(page.results.length, `${name} ${q}`).toBe(1)
      else expect(page, `${name} ${q}`).toEqual(nothing)
    }
  for (const name of ['eve', 'out'] as const)
    expect((await kiln.call(name, 'get', '/search?q=zorbax')).status, name).toBe(404)
})

test('drafts and what waits for leads is in no index; what opens step by step is found by nobody early', async () => {
  await using kiln = await hall()
  const { row } = await kiln.draft('bob', { title: 'zorbax' })
  await kiln.call('bob', 'put', `/events/${row.id}/submitted`, {})
  const plan = [
    { audience: ['leads' as const], from: null },
    { audience: ['members' as const], from: new Date(Date.now() + hour).toISOString() },
  ]
  await kiln.publish({ title: 'snorkeldim', plan })
  await kiln.following.catchUp()
  for (const name of ['ann', 'bob'] as const)
    expect(await search(kiln, name, 'zorbax'), name).toEqual(nothing)
  expect((await search(kiln, 'ann', 'snorkeldim')).results).toHaveLength(1)
  for (const q of ['snorkeldim', 'snorkeldi']) expect(await search(kiln, 'bob', q)).toEqual(nothing)
  await passReleases(kiln, hour)
  await kiln.following.catchUp()
  expect((await search(kiln, 'bob', 'snorkeldim')).results).toHaveLength(1)
})
