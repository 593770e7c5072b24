import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataOf, visit } from '#app/testing/visit.ts'
import type { Name } from '#app/testing/world.ts'
import { arrange } from '#features/communities/server/testing.ts'
import { plain, runJobs, sent } from '#features/files/server/testing.ts'
import type { AudienceChoice } from '#features/releases/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { CreateResource } from '../../contract.ts'
import { type Shelf, shelf } from '../testing.ts'

const everybody = [{ audience: ['public' as const], from: null }]

describe('every way in from outside, for every kind of audience', () => {
  interface Made {
    resource: Id
    file: Id
    cover: Id
  }

  let kiln: Shelf
  let collection: Id
  const made = new Map<string, Made>()

  /** For whom it is, and what is done with it after. None but the one that is simply for everybody comes through a door. */
  const cases: Record<string, { audience: (ring: Id, eve: Id) => AudienceChoice; after?: string }> =
    {
      everybody: { audience: () => ['public'] },
      'all members': { audience: () => ['members'] },
      leads: { audience: () => ['leads'] },
      'a ring': { audience: (ring) => [`ring:${ring}`] },
      'a named member': { audience: (_, eve) => [`member:${eve}`] },
      'the organisation': { audience: () => ['organisation'] },
      'everybody, from tomorrow': { audience: () => ['public'], after: 'later' },
      'everybody, under terms': { audience: () => ['public'], after: 'drop' },
      'everybody, put away': { audience: () => ['public'], after: 'archived' },
      'everybody, taken back': { audience: () => ['public'], after: 'narrowed' },
    }

  beforeAll(async () => {
    kiln = await shelf()
    await arrange(kiln, { visibility: 'listed' })
    const [ring, eve] = [await kiln.ring('bob'), (await kiln.member('eve')).member]
    for (const [name, { audience, after }] of Object.entries(cases)) {
      const picture = async () => sent(kiln, 'ann', await plain(900, 600).png().toBuffer(), 'a.png')
      const [file, cover] = [await picture(), await picture()]
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      const { row } = await kiln.put('ann', {
        ...{ title: `For ${name}`, kind: 'file', files: [file], cover },
        plan: [{ audience: audience(ring, eve), from: after === 'later' ? tomorrow : null }],
      })
      const put = (path: string, body: object) =>
        kiln.call('ann', 'put', `/resources/${row.id}/${path}`, body)
      if (after === 'drop') await put('drop', { terms: 'Keep it.' })
      if (after === 'archived') await put('archived', { archived: true })
      if (after === 'narrowed') await put('plan', { plan: [{ audience: ['members'], from: null }] })
      made.set(name, { resource: row.id, file: file.id, cover: cover.id })
    }
    await runJobs(kiln, 'files.make-thumbnails')
    const items = [...made.values()].map(({ resource }) => resource)
    collection = (await kiln.put('ann', { kind: 'collection', items, plan: everybody })).row.id
  })
  afterAll(() => kiln?.[Symbol.asyncDispose]())

  const at = ({ resource }: Made) => `/l/kiln-circle/${resource}`
  const opens = (path: (it: Made) => string) => async (it: Made, who: Name | null) =>
    (await visit(kiln, path(it), who)).status === 200
  const names = (path: () => string) => async (it: Made, who: Name | null) =>
    (await visit(kiln, path(), who)).text.includes(`href="${at(it)}"`)

  const doors: Record<string, (it: Made, who: Name | null) => Promise<boolean>> = {
    page: opens(at),
    'page by the id of its community': opens((it) => `/l/${kiln.community}/${it.resource}`),
    file: opens((it) => `${at(it)}/files/${it.file}`),
    'file as a picture': opens((it) => `${at(it)}/pictures/${it.file}`),
    cover: opens((it) => `${at(it)}/pictures/${it.cover}`),
    'for programs': async ({ resource }, who) =>
      (await kiln.call(who, 'get', `/resources/${resource}/public`)).status === 200,
    'list on the page of its community': names(() => '/communities/kiln-circle'),
    'a collection that is for everybody': names(() => `/l/kiln-circle/${collection}`),
  }

  describe.each(Object.keys(cases))('for %s', (name) => {
    test.each(Object.entries(doors))('%s', async (_, through) => {
      const it = made.get(name)
      if (!it) throw new Error(`nothing was made for ${name}`)
      // What is for everybody depends on nobody: who leads comes through no other door here than a stranger.
      for (const who of [null, 'out', 'ann'] as const)
        expect([who, await through(it, who)]).toEqual([who, name === 'everybody'])
    })
  })

  test('hidden and missing answer alike, and a file opens with its own resource alone', async () => {
    const [open, closed] = [made.get('everybody'), made.get('all members')]
    if (!open || !closed) throw new Error('nothing was made')
    const missing = await visit(kiln, `/l/kiln-circle/${newId()}`)
    for (const path of [at(closed), '/l/kiln-circle/x', '/l/%00/x', `/l/no/${open.resource}`]) {
      const { status, text } = await visit(kiln, path)
      expect([path, status, text]).toEqual([path, 404, missing.text])
    }
    for (const file of [closed.file, closed.cover, newId(), 'x'])
      for (const way of ['files', 'pictures'])
        expect((await visit(kiln, `${at(open)}/${way}/${file}`)).status).toBe(404)
  })
})

test('the page says what it is, to people and to machines, with its Markdown and its files', async () => {
  await using kiln = await shelf()
  await arrange(kiln, { visibility: 'listed' })
  const send = async (name: string) =>
    sent(kiln, 'ann', await plain(900, 600).png().toBuffer(), name)
  const [picture, sheet] = [await send('kiln.png'), await send('sheet.png')]
  const { row } = await kiln.put('ann', {
    ...{ title: 'Iron slip', summary: 'Three that hold.', plan: everybody, tags: ['slip'] },
    body: `## Mixing\n\nSieve *twice*, <@${(await kiln.member('bob')).member}>.\n\n![The kiln](file:${picture.id})`,
    files: [picture, sheet],
  })
  const path = `/l/kiln-circle/${row.id}`
  const { text, headers } = await visit(kiln, path)
  for (const part of [
    '<title>Iron slip · ',
    'property="og:type" content="article"',
    `property="og:url" content="http://localhost:3000${path}"`,
    '<link rel="canonical"',
    '<em>twice</em>',
    'Mixing',
    `src="${path}/pictures/${picture.id}"`,
    `href="${path}/files/${sheet.id}"`,
    `src="${path}/pictures/${sheet.id}"`,
    'Three that hold.',
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/\bann\b|\bbob\b|\/api\/|<script(?! type="application\/ld\+json")/)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(dataOf(text)).toMatchObject({
    ...{ '@type': 'Article', headline: 'Iron slip', keywords: ['slip'] },
    author: { '@type': 'Organization', name: 'Kiln Circle' },
    dateModified: row.updatedAt,
  })
  expect((await visit(kiln, path, null, 'de')).text).toContain('Dateien')
})

test('a private community goes by no name outside, and is found by no address of its own', async () => {
  await using kiln = await shelf()
  const { row } = await kiln.put('ann', { plan: everybody })
  expect((await visit(kiln, `/l/kiln-circle/${row.id}`)).status).toBe(404)
  expect((await kiln.call(null, 'get', `/resources/${row.id}/public`)).status).toBe(404)
  const { status, text } = await visit(kiln, `/l/${kiln.community}/${row.id}`)
  expect(status).toBe(200)
  expect(text).not.toMatch(/kiln.circle/i)
  expect(text).toContain('<meta name="robots" content="noindex">')
  expect(dataOf(text).author).toMatchObject({ '@type': 'Organization', name: 'Hamlet' })
})

test('nothing that is written into a resource becomes markup', async () => {
  await using kiln = await shelf()
  await arrange(kiln, { visibility: 'listed' })
  const evil = `</script><script>alert(1)</script><img src=x onerror="x">'`
  const input: Partial<CreateResource> = {
    ...{ title: evil, summary: evil, body: evil, plan: everybody, tags: [evil.slice(0, 24)] },
    ...{ kind: 'link', url: 'https://example.org/"><script>' },
  }
  const { row } = await kiln.put('ann', input)
  for (const path of [`/l/kiln-circle/${row.id}`, '/communities/kiln-circle']) {
    const { status, text } = await visit(kiln, path)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>')
    expect(text).not.toMatch(/<img src=x| style=|<[^>]* on\w+="/)
  }
})
