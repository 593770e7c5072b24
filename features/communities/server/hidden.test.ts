import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { Route } from '#platform/server/http/route.ts'
import { arrange } from './testing.ts'

const inside = '/communities/{community}'

/** Bodies that pass the schema where a route decides before it looks at anything else. */
const bodies: Record<string, object> = {
  [`post ${inside}/applications`]: { why: 'Let me in.' },
  [`post ${inside}/knock`]: { name: 'Fay', email: 'fay@example.org' },
}

/** Asks a route about a community, with the same made-up ids for everything else in its path. */
async function ask(kiln: World, as: Name | null, route: Route, community: string) {
  const path = route.path
    .replace('{community}', community)
    .replaceAll(/\{\w+Id\}/g, '0199a1b2-0000-7000-8000-000000000000')
  const body = route.method === 'get' || route.method === 'delete' ? undefined : {}
  const answer = await kiln.request(
    as,
    route.method,
    path,
    body && (bodies[`${route.method} ${route.path}`] ?? body),
  )
  return { status: answer.status, body: await answer.text() }
}

const routesInside = ({ routes }: World) =>
  routes.filter(({ path }) => path === inside || path.startsWith(`${inside}/`))

test('through every door, a private community is like one that does not exist', async () => {
  await using kiln = await world()
  const routes = routesInside(kiln)
  expect(routes.length).toBeGreaterThan(25)
  for (const route of routes) {
    for (const as of ['out', null] as const) {
      const missing = await ask(kiln, as, route, newId())
      expect(missing.status, `${route.method} ${route.path}`).toBeOneOf([401, 404])
      for (const hidden of [kiln.community, 'kiln-circle'])
        expect(await ask(kiln, as, route, hidden), `${route.method} ${route.path}`).toEqual(missing)
    }
  }
  expect(
    (await kiln.request('bob', 'get', `${inside.replace('{community}', 'kiln-circle')}`)).status,
  ).toBe(200)
})

test('an archived community is like one that does not exist, for its members too', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', archived_at: '2026-01-01T00:00:00Z' })
  for (const route of routesInside(kiln)) {
    for (const as of ['ann', 'out', null] as const) {
      const missing = await ask(kiln, as, route, newId())
      expect(await ask(kiln, as, route, kiln.community), `${route.method} ${route.path}`).toEqual(
        missing,
      )
    }
  }
})

test('the directory names what is listed, and nothing else', async () => {
  await using kiln = await world()
  const listed = async (query = '') => {
    const page = await (await kiln.request(null, 'get', `/communities${query}`)).json()
    return page.communities.map(({ slug }: { slug: string }) => slug)
  }
  expect(await listed()).toEqual([])
  for (const visibility of ['unlisted', 'listed', 'private'] as const) {
    await arrange(kiln, { visibility })
    expect(await listed()).toEqual(visibility === 'listed' ? ['kiln-circle'] : [])
    const { status } = await kiln.request(null, 'get', '/communities/kiln-circle')
    expect(status).toBe(visibility === 'private' ? 404 : 200)
  }
})

test('the directory is searched by words and read page by page', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed' })
  const names = ['Bees', 'Bees', '100% Wool', 'Äther_Lab', 'zines']
  for (const [i, name] of names.entries())
    await kiln.database.pool.query(
      `insert into community (id, slug, name, purpose, meant_for, gives, gets, hue, visibility, admission, seats, language)
       values ($1, $2, $3, 'For those who care.', '', '', '', 1, 'listed', 'open', 9, 'en')`,
      [newId(), `c${i}`, name],
    )
  const read = async (query: string) =>
    (await kiln.request(null, 'get', `/communities?${query}`)).json()
  const seen: string[] = []
  for (let after = ''; ; ) {
    const page = await read(`limit=2${after && `&after=${encodeURIComponent(after)}`}`)
    seen.push(...page.communities.map(({ slug }: { slug: string }) => slug))
    if (!page.next) break
    after = page.next
  }
  expect([...seen].sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'kiln-circle'])
  const found = async (search: string) =>
    (await read(`search=${encodeURIComponent(search)}`)).communities.length
  expect([await found('%'), await found('_'), await found('bees'), await found('potters')]).toEqual(
    [1, 1, 2, 1],
  )
  expect((await kiln.request(null, 'get', '/communities?after=x')).status).toBe(422)
})

test('fields that do not fit are all named', async () => {
  await using kiln = await world()
  const answer = await kiln.request('ann', 'patch', '/communities/kiln-circle', {
    name: '',
    purpose: 'x'.repeat(241),
    hue: 360,
    seats: 251,
    visibility: 'open',
  })
  expect(answer.status).toBe(422)
  const { errors } = await answer.json()
  expect(errors.map(({ path }: { path: string }) => path)).toEqual([
    'name',
    'purpose',
    'hue',
    'visibility',
    'seats',
  ])
  const nul = await kiln.request('ann', 'patch', '/communities/kiln-circle', { meantFor: 'a\0b' })
  expect(nul.status).toBe(422)
})
