import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import type { Name } from '#app/testing/world.ts'
import { arrange } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { openJob } from '#features/releases/server/plan-release.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import { applyLibrary } from '../web/replica.ts'
import { type Shelf, shelf } from './testing.ts'

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

const titles = async (kiln: Shelf, name: Name) =>
  (await takeSnapshot(kiln.database, kiln.people[name], kiln.community)).library.resources.map(
    ({ title }) => title,
  )

test('a ring first, all later: nobody early, and whoever sees it hears of it', async () => {
  await using kiln = await shelf()
  const founders = await kiln.ring('bob')
  const { row } = await kiln.put('ann', {
    title: 'Test grid',
    plan: [
      { audience: [`ring:${founders}`], from: ahead(hour) },
      { audience: ['members'], from: ahead(2 * hour) },
    ],
  })
  const readers = async () => {
    const names = ['ann', 'mod', 'bob', 'eve', 'out'] as const
    const answers = await Promise.all(names.map((name) => kiln.read(name, row.id)))
    return names.filter((_, i) => answers[i]?.status === 200)
  }
  expect(await readers()).toEqual(['ann'])
  expect((await kiln.read('ann', row.id)).body.plan).toHaveLength(2)
  await runJobs(kiln, openJob) // early
  expect(await readers()).toEqual(['ann'])

  await passReleases(kiln, hour)
  expect(await readers()).toEqual(['ann', 'bob'])
  const early = (await kiln.read('bob', row.id)).body
  expect(early.row).toMatchObject({
    audience: [`ring:${founders}`],
    next: { audience: ['members'] },
  })
  expect(early.plan).toEqual([])
  expect(await titles(kiln, 'eve')).toEqual([])

  await passReleases(kiln, hour)
  expect(await readers()).toEqual(['ann', 'mod', 'bob', 'eve'])
  const told = (await kiln.entries()).filter(({ kind }) => kind.startsWith('library.'))
  const lead = (await kiln.member('ann')).member
  const managers = ['leads', `member:${lead}`]
  expect(told.map(({ audience }) => audience)).toEqual([
    managers,
    [...managers, `ring:${founders}`],
    ['members'],
  ])
})

test('narrowed it is taken from those who lose it, and no replay tells them what it was', async () => {
  await using kiln = await shelf()
  const founders = await kiln.ring('bob')
  const before = {
    bob: (await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)).library,
    eve: (await takeSnapshot(kiln.database, kiln.people.eve, kiln.community)).library,
  }
  const { row } = await kiln.put('ann', { title: 'Test grid' })
  await kiln.call('ann', 'put', `/resources/${row.id}/plan`, {
    plan: [{ audience: [`ring:${founders}`], from: null }],
  })
  expect((await kiln.read('eve', row.id)).status).toBe(404)
  expect((await kiln.read('bob', row.id)).status).toBe(200)

  for (const name of ['bob', 'eve'] as const) {
    const viewer = await kiln.member(name)
    const seen = (await kiln.entries()).filter(({ audience }) =>
      audience.some((key) => viewer.keys.has(key)),
    )
    const after = seen.reduce(
      (state, { json }) => applyLibrary(state, JSON.parse(json), viewer),
      before[name],
    )
    const fresh = await takeSnapshot(kiln.database, kiln.people[name], kiln.community)
    expect(after).toEqual(fresh.library)
    if (name === 'eve') expect(JSON.stringify(seen)).not.toContain('Test grid')
  }
})

test('named members see it, and nobody is told who else', async () => {
  await using kiln = await shelf()
  const { member } = await kiln.member('bob')
  const { row } = await kiln.put('ann', {
    plan: [{ audience: [`member:${member}`], from: null }],
  })
  expect((await kiln.read('eve', row.id)).status).toBe(404)
  const { body } = await kiln.read('bob', row.id)
  expect(body.row.audience).toEqual([])
  expect(JSON.stringify(body)).not.toContain('member:')
})

test('who comes into a ring sees what is for it, who leaves it does not', async () => {
  await using kiln = await shelf()
  const founders = await kiln.ring('bob')
  const { row } = await kiln.put('ann', {
    plan: [{ audience: [`ring:${founders}`], from: null }],
  })
  const setMembers = async (...names: Name[]) => {
    const members: Id[] = []
    for (const name of names) members.push((await kiln.member(name)).member)
    await kiln.request('ann', 'patch', `/communities/kiln-circle/rings/${founders}`, { members })
  }
  await setMembers('eve')
  expect((await kiln.read('eve', row.id)).status).toBe(200)
  expect((await kiln.read('bob', row.id)).status).toBe(404)
})

test('anybody reads what is for the public, and nothing else; everything else answers alike', async () => {
  await using kiln = await shelf()
  const open = await kiln.put('ann', {
    plan: [{ audience: ['public'], from: null }],
    body: 'Hello.',
  })
  const later = await kiln.put('ann', {
    plan: [
      { audience: ['members'], from: null },
      { audience: ['public'], from: ahead(hour) },
    ],
  })
  await arrange(kiln, { visibility: 'unlisted' })
  const read = (id: Id) => kiln.call(null, 'get', `/resources/${id}/public`)
  expect((await read(open.row.id)).body).toMatchObject({ body: 'Hello.' })
  expect((await kiln.read('bob', open.row.id)).status).toBe(200)
  const hidden = await read(later.row.id)
  expect(hidden.status).toBe(404)
  expect(await read(newId())).toEqual(hidden)
  await passReleases(kiln, hour)
  expect((await read(later.row.id)).status).toBe(200)
  await kiln.call('ann', 'put', `/resources/${open.row.id}/drop`, { terms: 'Keep it.' })
  expect((await read(open.row.id)).status).toBe(404)
  expect((await kiln.call(null, 'get', `/resources/${later.row.id}`)).status).toBe(401)
})
