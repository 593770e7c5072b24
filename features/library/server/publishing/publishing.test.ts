import { expect, test } from 'vitest'
import { runJobs, sent } from '#features/files/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { PublicationView, ResourceRow, ResourceView } from '../../contract.ts'
import { anotherCommunity as community, type Shelf, shelf } from '../testing.ts'
import { carryJob } from './carry.ts'

const ask = async (
  kiln: Shelf,
  name: 'ann' | 'eve' | 'out',
  method: string,
  path: string,
  body?: unknown,
) => {
  const answer = await kiln.request(name, method, path, body)
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() }
}

const rowsIn = async (kiln: Shelf, there: Id) =>
  (await ask(kiln, 'eve', 'get', `/communities/${there}/snapshot`)).body.library.resources

test('a resource goes into many communities; changes flow, comments do not, and a copy can be taken down', async () => {
  await using kiln = await shelf()
  const [led, joined] = [await community(kiln, 'lead'), await community(kiln, 'member')]
  const file = await sent(kiln, 'ann', 'Cone chart', 'chart.txt')
  const { row } = await kiln.put('ann', { title: 'Cones', body: 'one', files: [file] })
  const publish = (...communities: Id[]) =>
    kiln.call('ann', 'put', `/resources/${row.id}/published`, { communities })
  const { body }: { body: PublicationView } = await publish(led, joined)
  expect(body.copies.map(({ state }) => state)).toEqual(['coming', 'coming'])
  await runJobs(kiln, carryJob)

  const [copy] = await rowsIn(kiln, led)
  expect(copy).toMatchObject({
    title: 'Cones',
    status: 'published',
    source: { name: 'Kiln Circle', headquarters: false },
  })
  const at = `/communities/${led}/library/resources/${copy.id}`
  const view: ResourceView = (await ask(kiln, 'eve', 'get', at)).body
  expect([view.body, view.can.edit, view.can.comment]).toEqual(['one', false, true])
  const [own] = view.files
  expect(own?.id).not.toBe(file.id)
  const read = (there: Id, id?: Id) =>
    kiln.request('eve', 'get', `/communities/${there}/files/${id}/chart.txt`)
  expect(await (await read(led, own?.id)).text()).toBe('Cone chart')
  expect((await read(joined, own?.id)).status).toBe(404)
  expect((await rowsIn(kiln, joined))[0]).toMatchObject({ status: 'suggested' })

  await ask(kiln, 'eve', 'post', `${at}/comments`, { id: newId(), body: 'Ours crawls.' })
  await kiln.call('ann', 'patch', `/resources/${row.id}`, { after: 1, body: 'two', files: [] })
  await runJobs(kiln, carryJob)
  await runJobs(kiln, carryJob)
  const changed: ResourceView = (await ask(kiln, 'eve', 'get', at)).body
  expect([changed.body, changed.files, changed.row.comments]).toEqual(['two', [], 1])
  expect((await kiln.call('bob', 'get', `/resources/${row.id}/comments`)).body).toEqual([])

  expect((await ask(kiln, 'eve', 'delete', at)).status).toBe(204)
  await kiln.call('ann', 'patch', `/resources/${row.id}`, { after: 2, body: 'three' })
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, led)).toEqual([])
  await publish(led)
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, led)).toEqual([])
  const standing = await kiln.call('ann', 'get', `/resources/${row.id}/published`)
  expect(standing.body.copies.map(({ state }: { state: string }) => state).toSorted()).toEqual([
    'suggested',
    'taken-down',
  ])

  await kiln.call('ann', 'delete', `/resources/${row.id}`)
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, joined))[0]).toMatchObject({ status: 'archived' })
})

test('while a source is for some alone, under terms or archived, no change of it reaches its copies', async () => {
  await using kiln = await shelf()
  const there = await community(kiln, 'lead')
  const { row } = await kiln.put('ann', { title: 'Cones' })
  const at = `/resources/${row.id}`
  await kiln.call('ann', 'put', `${at}/published`, { communities: [there] })
  await runJobs(kiln, carryJob)
  const copy = async () =>
    (await rowsIn(kiln, there)).map(({ title, status }: ResourceRow) => [title, status])
  let after = 1
  const change = async (title: string) => {
    const files = [await sent(kiln, 'ann', title, 'fees.txt')]
    const answer = await kiln.call('ann', 'patch', at, { after: after++, title, files })
    expect(answer.status).toBe(200)
    await runJobs(kiln, carryJob)
  }
  const plan = (audience: 'leads' | 'members') =>
    kiln.call('ann', 'put', `${at}/plan`, { plan: [{ audience: [audience], from: null }] })

  await plan('leads')
  await change('Fees')
  expect(await copy()).toEqual([['Cones', 'published']])
  await plan('members')
  await runJobs(kiln, carryJob)
  expect(await copy()).toEqual([['Fees', 'published']])

  await kiln.call('ann', 'put', `${at}/drop`, { terms: 'Keep it.' })
  await change('Salaries')
  expect(await copy()).toEqual([['Fees', 'published']])
  await kiln.call('ann', 'put', `${at}/archived`, { archived: true })
  await runJobs(kiln, carryJob)
  expect(await copy()).toEqual([['Fees', 'archived']])
  await kiln.call('ann', 'put', `${at}/archived`, { archived: false })
  await kiln.call('ann', 'delete', `${at}/drop`)
  await runJobs(kiln, carryJob)
  expect(await copy()).toEqual([['Salaries', 'archived']])
})

test('only what is for all goes elsewhere, by who leads, to where they are', async () => {
  await using kiln = await shelf()
  const there = await community(kiln, 'member')
  const publish = async (name: 'ann' | 'bob', id: Id, to = there) =>
    (await kiln.call(name, 'put', `/resources/${id}/published`, { communities: [to] })).body.code
  const { row } = await kiln.put('ann')
  expect(await publish('bob', row.id)).toBe('library.leads-manage')
  expect(await publish('ann', row.id, newId())).toBe('community.not-found')
  const few = await kiln.put('ann', { plan: [{ audience: ['leads'], from: null }] })
  expect(await publish('ann', few.row.id)).toBe('resource.not-for-others')
  await kiln.call('ann', 'put', `/resources/${row.id}/drop`, { terms: 'Keep it.' })
  expect(await publish('ann', row.id)).toBe('resource.not-for-others')
  expect(await rowsIn(kiln, there)).toEqual([])
})

test('headquarters publish into communities they are not in, change and end it', async () => {
  await using kiln = await shelf()
  const there = await community(kiln, 'member')
  await kiln.database.pool.query('update person set administrator = true where id = $1', [
    kiln.people.out,
  ])
  const id = newId()
  const content = { kind: 'page', title: 'House rules', body: 'one' }
  const input = { id, content, communities: [there, kiln.community] }
  const path = '/organisation/publications'
  expect((await ask(kiln, 'ann', 'post', path, input)).status).toBe(403)
  expect((await ask(kiln, 'out', 'post', path, input)).status).toBe(200)
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ title: 'House rules', author: null })
  const [here] = (await ask(kiln, 'ann', 'get', '/communities/kiln-circle/snapshot')).body.library
    .resources
  expect(here).toMatchObject({ title: 'House rules', status: 'published' })

  await ask(kiln, 'out', 'patch', `${path}/${id}`, { content: { ...content, title: 'New rules' } })
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ title: 'New rules', version: 2 })
  await ask(kiln, 'out', 'patch', `${path}/${id}`, { ended: true })
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ status: 'archived' })
  const listed = (await ask(kiln, 'out', 'get', path)).body
  expect([listed.publications.length, listed.communities.length]).toEqual([1, 2])
  expect((await ask(kiln, 'out', 'patch', `${path}/${newId()}`, { ended: true })).status).toBe(404)
})

test('leads put a copy where it belongs in their library; changes flow, and it stays there', async () => {
  await using kiln = await shelf()
  const there = await community(kiln, 'lead')
  const { row } = await kiln.put('ann', { title: 'Cones' })
  await kiln.call('ann', 'put', `/resources/${row.id}/published`, { communities: [there] })
  await runJobs(kiln, carryJob)
  const section = { id: newId(), name: 'Firing', description: '' }
  const at = `/communities/${there}/library`
  expect((await ask(kiln, 'eve', 'post', `${at}/sections`, section)).status).toBe(200)
  const [copy] = await rowsIn(kiln, there)
  const move = (name: 'ann' | 'eve' | 'out', sectionId: Id | null) =>
    ask(kiln, name, 'put', `${at}/resources/${copy.id}/section`, { sectionId })
  expect((await move('eve', section.id)).body.row.sectionId).toBe(section.id)
  expect((await move('eve', newId())).status).toBe(404)
  expect((await move('out', null)).status).toBe(404)
  await kiln.call('ann', 'patch', `/resources/${row.id}`, { after: 1, title: 'Cones, all' })
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({
    ...{ title: 'Cones, all', sectionId: section.id },
  })
  const own = await kiln.call('bob', 'put', `/resources/${row.id}/section`, { sectionId: null })
  expect(own.body.code).toBe('library.leads-manage')
})
