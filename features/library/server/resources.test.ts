import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { shelf } from './testing.ts'

test('a lead publishes, a member suggests, and a lead approves or gives back with a reason', async () => {
  await using kiln = await shelf()
  const { call, read, put } = kiln
  const published = await put('ann', { body: '# Cone 10' })
  expect(published.row).toMatchObject({ status: 'published', audience: ['members'] })
  expect((await read('bob', published.row.id)).body.body).toBe('# Cone 10')

  const { row } = await put('bob', { title: 'My recipe' })
  expect(row).toMatchObject({ status: 'suggested', audience: ['leads'] })
  expect((await read('eve', row.id)).status).toBe(404)
  expect((await read('ann', row.id)).body.can.decide).toBe(true)
  const decide = (name: 'ann' | 'bob' | 'eve', what: string, body: unknown) =>
    call(name, 'put', `/resources/${row.id}/${what}`, body)
  expect((await decide('eve', 'approved', {})).body.code).toBe('resource.not-found')
  expect((await decide('bob', 'approved', {})).body.code).toBe('library.leads-manage')
  expect((await decide('ann', 'returned', {})).status).toBe(422) // never without a reason

  const returned = await decide('ann', 'returned', { reason: 'Which clay?' })
  expect(returned.body.row).toMatchObject({ status: 'returned', reason: 'Which clay?' })
  expect((await decide('ann', 'approved', {})).body.code).toBe('resource.decided')
  expect((await read('bob', row.id)).body.row.reason).toBe('Which clay?')

  const again = await call('bob', 'patch', `/resources/${row.id}`, { after: 1, body: 'Stoneware.' })
  expect(again.body.row).toMatchObject({ status: 'suggested', reason: '', version: 2 })
  expect((await decide('ann', 'approved', {})).body.row.status).toBe('published')
  expect((await read('eve', row.id)).body.body).toBe('Stoneware.')
  expect((await read('out', row.id)).status).toBe(404)
})

test('of two leads who decide at once, one does', async () => {
  await using kiln = await shelf()
  const { row } = await kiln.put('bob')
  await kiln.database.pool.query(`update member set role = 'lead' where name = 'mod'`)
  const answers = await Promise.all([
    kiln.call('ann', 'put', `/resources/${row.id}/approved`, {}),
    kiln.call('mod', 'put', `/resources/${row.id}/returned`, { reason: 'Twice?' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds).toEqual(['library.resource-changed', 'library.resource-changed'])
})

test('the same id again answers with the first; it is nobody else’s to take', async () => {
  await using kiln = await shelf()
  const id = newId()
  const first = await kiln.put('bob', { id })
  expect(await kiln.put('bob', { id, title: 'Another' })).toEqual(first)
  const taken = await kiln.call('eve', 'post', '/resources', { id, kind: 'page', title: 'Mine' })
  expect(taken.body.code).toBe('resource.id-taken')
  expect(await kiln.entries()).toHaveLength(1)
})

test('a page keeps its history, and two who write at once do not overwrite each other', async () => {
  await using kiln = await shelf()
  const { call } = kiln
  const { row } = await kiln.put('ann', { body: 'one', editing: 'open' })
  const write = (name: 'bob' | 'eve', body: string, after = 1) =>
    call(name, 'patch', `/resources/${row.id}`, { after, body, note: `by ${name}` })
  const answers = await Promise.all([write('bob', 'two'), write('eve', 'three')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const code = answers.find(({ status }) => status === 409)?.body.code
  expect(code).toBe('resource.changed-meanwhile')

  const { body: history } = await call('bob', 'get', `/resources/${row.id}/history`)
  expect(history).toHaveLength(2)
  expect(history[1]).toMatchObject({ version: 1, body: 'one' })

  const closed = await kiln.put('ann', { body: 'mine' })
  const refused = await call('bob', 'patch', `/resources/${closed.row.id}`, { after: 1, body: 'x' })
  expect(refused.body.code).toBe('resource.not-yours')
})

test('each kind is nothing without what makes it; a collection shows each what they may see', async () => {
  await using kiln = await shelf()
  const { call, put, read } = kiln
  const refused = async (kind: string, more: object = {}) =>
    (await call('ann', 'post', '/resources', { id: newId(), kind, title: 'x', ...more })).body.code
  expect(await refused('link')).toBe('resource.no-address')
  expect(await refused('file')).toBe('resource.no-file')
  expect(await refused('recording')).toBe('resource.no-recording')
  expect(await refused('link', { url: 'javascript:alert(1)' })).toBe('input.invalid')

  const link = await put('ann', {
    kind: 'link',
    url: 'https://example.org/cones',
    tags: ['Cone', 'cone'],
  })
  expect([link.url, link.row.tags]).toEqual(['https://example.org/cones', ['cone']])
  const secret = await put('ann', { plan: [{ audience: ['leads'], from: null }] })
  const items = [secret.row.id, link.row.id]
  const { row } = await put('ann', { kind: 'collection', items, editing: 'open' })
  expect((await read('bob', row.id)).body.items).toEqual([link.row.id])
  const hidden = await call('bob', 'patch', `/resources/${row.id}`, { after: 1, items })
  expect(hidden.body.code).toBe('resource.not-found')
  // What they do not see they cannot take out.
  await call('bob', 'patch', `/resources/${row.id}`, { after: 1, items: [] })
  expect((await read('ann', row.id)).body.items).toEqual([secret.row.id])
})

test('sections have an order and go without what stood in them', async () => {
  await using kiln = await shelf()
  const { call, put, read } = kiln
  const [first, second] = [newId(), newId()]
  await call('ann', 'post', '/sections', { id: first, name: 'Glaze faults' })
  await call('ann', 'post', '/sections', { id: second, name: 'Kilns' })
  expect((await call('bob', 'post', '/sections', { id: newId(), name: 'Mine' })).status).toBe(403)
  expect((await call('ann', 'post', '/sections', { id: newId(), name: 'Kilns' })).status).toBe(409)
  const ordered = await call('ann', 'put', '/sections', { sections: [second] })
  expect(ordered.body.map(({ id }: { id: string }) => id)).toEqual([second, first])
  const { row } = await put('ann', { sectionId: first })
  expect((await call('ann', 'delete', `/sections/${first}`)).body).toHaveLength(1)
  expect((await read('bob', row.id)).body.row.sectionId).toBeNull()
})

test('archived it is read and not written; removed it is gone with its words', async () => {
  await using kiln = await shelf()
  const { call, put, read } = kiln
  const { row } = await put('ann', { title: 'Old kiln', editing: 'open' })
  expect(
    (await call('bob', 'put', `/resources/${row.id}/archived`, { archived: true })).status,
  ).toBe(403)
  await call('ann', 'put', `/resources/${row.id}/archived`, { archived: true })
  expect((await read('bob', row.id)).body.row.status).toBe('archived')
  expect((await call('bob', 'patch', `/resources/${row.id}`, { after: 1, body: 'x' })).status).toBe(
    403,
  )
  expect((await call('bob', 'delete', `/resources/${row.id}`)).status).toBe(403)
  expect((await call('ann', 'delete', `/resources/${row.id}`)).status).toBe(204)
  expect((await read('ann', row.id)).status).toBe(404)
  expect(JSON.stringify(await kiln.entries())).not.toContain('Old kiln')
})

test('comments are for those to whom it opens, and are in no entry', async () => {
  await using kiln = await shelf()
  const { call, put } = kiln
  const { row } = await put('ann')
  const comments = `/resources/${row.id}/comments`
  const id = newId()
  const said = await call('bob', 'post', comments, { id, body: 'It worked at 1240.' })
  expect(await call('bob', 'post', comments, { id, body: 'Again.' })).toEqual(said)
  expect((await call('eve', 'get', comments)).body).toEqual([said.body])
  expect((await call('out', 'post', comments, { id: newId(), body: 'x' })).status).toBe(404)
  expect((await call('eve', 'delete', `${comments}/${id}`)).status).toBe(403)
  expect((await call('mod', 'delete', `${comments}/${id}`)).status).toBe(204)
  const told = (await kiln.entries()).filter(({ kind }) => kind === 'library.commented')
  expect(told.map(({ data }) => data)).toEqual([
    { resourceId: row.id, commentId: id, comments: 1 },
    { resourceId: row.id, commentId: id, comments: 0 },
  ])
})
