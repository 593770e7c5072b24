import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { send } from '#features/files/server/testing.ts'
import { createCategory } from '#features/forum/server/categories.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { shelf } from '#features/library/server/testing.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import type { SearchPage } from '../contract.ts'

const nothing: SearchPage = { results: [], next: null, corrections: [] }

test('a topic is found by its title, which weighs more, and leads to a post by its number', async () => {
  await using kiln = await searchable()
  await topicBy(kiln, 'bob', { title: 'Firing notes', body: 'Something about celadon' })
  const asked = await topicBy(kiln, 'bob', {
    title: 'Thin celadon',
    kind: 'question',
    tags: ['ash'],
  })
  await replyBy(kiln, 'eve', asked.id, 'Thicker slip, then the celadon holds')
  await kiln.following.catchUp()
  const { results } = await kiln.search('ann', 'celadon')
  expect(results[0]).toMatchObject({
    ...{ kind: 'post', form: 'question', topicId: asked.id, number: 1, placeId: asked.categoryId },
    title: [{ text: 'Thin ' }, { text: 'celadon', hit: true }],
  })
  expect(results.map(({ number }) => number).sort()).toEqual([1, 1, 2])
  const found = async (q: string) =>
    (await kiln.search('ann', q)).results.map(({ topicId, number }) =>
      topicId === asked.id ? number : 'other',
    )
  expect(await found('celadon type:answer')).toEqual([2])
  expect(await found('type:question')).toEqual([1])
  expect(await found('ash type:topic')).toEqual([1])
  expect((await found('celadon type:posts')).length).toBe(3)
  expect(await found('celadon type:message')).toEqual([])
  expect(await found('celadon type:resource')).toEqual([])
  expect(await found('celadon in:general from:eve')).toEqual([2])
  expect(await found('celadon in:nowhere')).toEqual([])
})

test('a resource is found by its title, what it says, its tags and its files', async () => {
  await using kiln = await searchable()
  const [section, file] = [newId(), newId()]
  const sent = await send(kiln, 'ann', 'one to three', { id: file, named: 'batch-sheet.txt' })
  expect(sent.status).toBe(200)
  await kiln.call('ann', 'post', '/sections', { id: section, name: 'Glaze recipes' })
  const { row } = await kiln.put('ann', {
    ...{ title: 'Shino', summary: 'In short', body: 'Feldspar and soda', tags: ['orange'] },
    ...{ sectionId: section, files: [{ id: file }] },
  })
  await kiln.following.catchUp()
  for (const q of ['shino', 'short', 'feldspar', 'orange', 'batch sheet', 'has:file'])
    expect(await kiln.found('bob', q), q).toEqual(['Shino'])
  expect(await kiln.found('bob', 'feldspar in:"glaze recipes" type:resources')).toEqual(['Shino'])
  expect(await kiln.found('bob', 'feldspar type:post')).toEqual([])
  const [result] = (await kiln.search('bob', 'feldspar')).results
  expect(result).toMatchObject({ kind: 'resource', form: 'page', placeId: section, id: row.id })

  await kiln.call('ann', 'put', `/resources/${row.id}/archived`, { archived: true })
  expect((await kiln.search('bob', 'feldspar')).results[0]?.status).toBe('archived')
  await kiln.call('ann', 'delete', `/resources/${row.id}`)
  expect(await kiln.search('bob', 'feldspar')).toEqual(nothing) // before the follower came by, too
  await kiln.following.catchUp()
  for (const q of ['feldspar', 'feldspra', 'shino'])
    expect(await kiln.search('bob', q), q).toEqual(nothing)
})

test('a comment is found by its words, leads to what it is about, and is for those to whom that opens', async () => {
  await using kiln = await searchable()
  const { row } = await kiln.put('ann', { title: 'Shino', kind: 'announcement' })
  const comment = { id: newId(), body: 'Mine pinholed over ash' }
  await kiln.call('bob', 'post', `/resources/${row.id}/comments`, comment)
  await kiln.following.catchUp()
  const { results } = await kiln.search('mod', 'pinholed type:resource')
  expect(results).toMatchObject([
    { kind: 'comment', id: comment.id, threadId: row.id, title: [{ text: 'Shino' }] },
  ])
  expect(await kiln.found('mod', 'pinholed from:bob')).toEqual(['Shino'])
  await kiln.call('ann', 'put', `/resources/${row.id}/plan`, {
    plan: [{ audience: ['leads'], from: null }],
  })
  expect(await kiln.search('mod', 'pinholed')).toEqual(nothing) // before the follower came by, too
  await kiln.following.catchUp()
  expect(await kiln.search('mod', 'pinholed')).toEqual(nothing)
  expect(await kiln.found('ann', 'pinholed')).toEqual(['Shino'])
  await kiln.call('ann', 'put', `/resources/${row.id}/plan`, {
    plan: [{ audience: ['members'], from: null }],
  })
  await kiln.following.catchUp()
  expect(await kiln.found('mod', 'pinholed')).toEqual(['Shino'])
  await kiln.call('bob', 'delete', `/resources/${row.id}/comments/${comment.id}`)
  await kiln.following.catchUp()
  expect(await kiln.search('ann', 'pinholed')).toEqual(nothing)
})

/** Who finds what is for whom, and is led to its words by a typing error. `out` is no member, `eve` was one. */
test.each([
  ['members', ['ann', 'mod', 'bob']],
  ['leads', ['ann']],
  ['ring', ['mod', 'ann']],
  ['named', ['bob', 'ann']],
] as const)('what is for %s is found by %j alone', async (audience, finders) => {
  await using kiln = await searchable()
  const keys = {
    members: ['members' as const],
    leads: ['leads' as const],
    ring: [`ring:${await kiln.ring('mod')}` as const],
    named: [`member:${(await kiln.member('bob')).member}` as const],
  }[audience]
  const topic = await topicBy(kiln, 'ann', { title: 'zorbax', body: 'quuxberry', audience: keys })
  await replyBy(kiln, 'ann', topic.id, 'plumjam')
  const plan = [{ audience: keys, from: null }]
  await kiln.put('ann', { title: 'farblewick', summary: 'grumblecot', body: 'snorkeldim', plan })
  expect((await kiln.request('eve', 'post', '/communities/kiln-circle/leave')).status).toBe(204)
  await kiln.following.catchUp()

  const words = ['zorbax', 'quuxberry', 'plumjam', 'farblewick', 'grumblecot', 'snorkeldim']
  const wrong = words.map((word) => word.slice(0, -1))
  for (const name of ['ann', 'mod', 'bob'] as const)
    for (const q of [...words, ...wrong]) {
      const finds = finders.some((each) => each === name)
      if (finds) expect((await kiln.search(name, q)).results.length, `${name} ${q}`).toBe(1)
      else expect(await kiln.search(name, q), `${name} ${q}`).toEqual(nothing)
    }
  for (const name of ['eve', 'out'] as const)
    expect((await kiln.ask(name, 'zorbax')).status, name).toBe(404)
})

test('what is narrowed, or not open yet, is found by fewer, words and all', async () => {
  await using kiln = await searchable()
  const leads = newId()
  await kiln.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: leads, name: 'Leads', description: '', opening: 'everyone', audience: ['leads'] },
    }),
  )
  const topic = await topicBy(kiln, 'bob', { title: 'zorbax', body: 'quuxberry' })
  const { row } = await kiln.put('ann', { title: 'farblewick', body: 'snorkeldim' })
  await kiln.following.catchUp()
  const words = ['zorbax', 'quuxberry', 'farblewick', 'snorkeldim', 'zorbxa', 'snorkeldmi']
  for (const q of words) expect((await kiln.search('mod', q)).results.length, q).toBe(1)
  const path = `/communities/kiln-circle/topics/${topic.id}`
  expect((await kiln.request('ann', 'patch', path, { categoryId: leads })).status).toBe(200)
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const plan = [{ audience: ['members'], from: soon }]
  expect((await kiln.call('ann', 'put', `/resources/${row.id}/plan`, { plan })).status).toBe(200)
  for (const q of words.slice(0, 4)) expect(await kiln.found('mod', q), q).toEqual([])
  await kiln.following.catchUp()
  for (const q of [...words, 'in:leads']) expect(await kiln.search('mod', q), q).toEqual(nothing)
  for (const q of words) expect((await kiln.search('ann', q)).results.length, q).toBe(1)
})

test('what opens step by step is found by nobody early, and then by all it was planned for', async () => {
  await using kiln = await searchable()
  const plan = [
    { audience: ['leads' as const], from: null },
    { audience: ['members' as const], from: new Date(Date.now() + hour).toISOString() },
  ]
  const topic = await topicBy(kiln, 'bob', { title: 'zorbax', body: 'quuxberry', plan })
  await replyBy(kiln, 'ann', topic.id, 'plumjam')
  await kiln.put('ann', { title: 'farblewick', body: 'snorkeldim', plan })
  const words = ['zorbax', 'quuxberry', 'plumjam', 'farblewick', 'snorkeldim']
  const wrong = words.map((word) => word.slice(0, -1))
  for (const finds of [0, 1]) {
    await kiln.following.catchUp()
    for (const q of [...words, ...wrong]) {
      expect((await kiln.search('mod', q)).results.length, q).toBe(finds)
      expect((await kiln.search('ann', q)).results.length, q).toBe(1)
    }
    await passReleases(kiln, hour)
  }
})

test('of a drop all see what is on it, and find what is in it once they agreed', async () => {
  await using kiln = await searchable()
  const { row } = await kiln.put('ann', {
    title: 'Beta glaze',
    summary: 'farblewick',
    body: 'snorkeldim',
  })
  await kiln.put('bob', { title: 'Another', body: 'snorkeldix' })
  const drop = `/resources/${row.id}/drop`
  const search = async (name: Name, q: string) => {
    await kiln.following.catchUp()
    return kiln.search(name, q)
  }
  await kiln.call('ann', 'put', drop, { terms: 'Keep it among us.' })
  for (const q of ['farblewick', 'beta'])
    expect(
      (await search('mod', q)).results.map(({ id }) => id),
      q,
    ).toEqual([row.id])
  const [closed] = (await search('mod', 'farblewick')).results
  expect(JSON.stringify(closed)).not.toContain('snorkel')
  for (const q of ['snorkeldim', 'snorkeldi', 'farblewick snorkeldim'])
    expect(await search('mod', q), q).toEqual(nothing)
  expect((await search('ann', 'snorkeldim')).results).toHaveLength(1)

  await kiln.call('mod', 'put', `${drop}/acknowledged`, { version: 1 })
  for (const q of ['snorkeldim', 'farblewick snorkeldim', 'farblewick', 'beta'])
    for (const order of ['best', 'newest'])
      expect(
        (await search('mod', `${q}&order=${order}`)).results.map(({ id }) => id),
        q,
      ).toEqual([row.id])
  expect(await search('eve', 'snorkeldim')).toEqual(nothing)
  // Agreed to something else.
  await kiln.call('ann', 'put', drop, { terms: 'Keep it to yourself.' })
  expect(await search('mod', 'snorkeldim')).toEqual(nothing)
  await kiln.call('mod', 'put', `${drop}/acknowledged`, { version: 2 })
  expect((await search('mod', 'snorkeldim')).results).toHaveLength(1)
  // Over by the clock, though no job and no follower came by.
  await kiln.database.pool.query(`update library_drop set ends_at = now() - interval '1 minute'`)
  expect(await kiln.found('mod', 'snorkeldim')).toEqual([])
  expect(await kiln.found('mod', 'farblewick')).toEqual(['Beta glaze'])
  expect(await kiln.found('ann', 'snorkeldim')).toEqual(['Beta glaze'])
})

test('a page is full where much of what the index has is gone', async () => {
  await using kiln = await searchable()
  const ids: Id[] = []
  for (let n = 0; n < 9; n++) ids.push((await kiln.put('ann', { title: `ash ${n}` })).row.id)
  await kiln.following.catchUp()
  for (const id of ids.slice(4)) await kiln.call('ann', 'delete', `/resources/${id}`)
  const page = await kiln.search('bob', 'ash&order=newest&limit=3')
  expect(page.results.map(({ id }) => id)).toEqual(ids.slice(1, 4).toReversed())
  expect(page.next).not.toBeNull()
})

async function searchable() {
  const kiln = await shelf()
  const ask = (name: Name, q: string) =>
    kiln.request(name, 'get', `/communities/kiln-circle/search?q=${encodeURI(q.replace('#', ''))}`)
  const search = async (name: Name, q: string): Promise<SearchPage> => (await ask(name, q)).json()
  return {
    ...kiln,
    ask,
    search,
    found: async (name: Name, q: string) =>
      (await search(name, q)).results.map(({ title }) => title?.map(({ text }) => text).join('')),
  }
}
