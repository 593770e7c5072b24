import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { day } from '#lib/time.ts'
import type { OrganisationEvents } from '../../contract.ts'
import { type Hall, hall, wallIn } from '../testing.ts'

const span = (from = -1, until = 40) => `?from=${at(from)}&until=${at(until)}`
const at = (days: number) => new Date(Date.now() + days * day).toISOString()

async function seen(kiln: Hall, name: Name, query = span()): Promise<OrganisationEvents['events']> {
  const { status, body } = await kiln.call(name, 'get', `/organisation/events${query}`)
  expect(status).toBe(200)
  return body.events
}

const audiences = ['members', 'leads', 'organisation', 'public'] as const

test.each([
  ['ann', ['leads', 'members', 'organisation', 'public']],
  ['bob', ['members', 'organisation', 'public']],
  ['out', ['organisation', 'public']],
] as const)('%s sees what is for %j', async (name, expected) => {
  await using kiln = await hall()
  for (const audience of audiences)
    await kiln.publish({ title: audience, plan: [{ audience: [audience], from: null }] })
  await kiln.draft('ann', { title: 'a draft' })
  const events = await seen(kiln, name)
  expect(events.map(({ row }) => row.title).sort()).toEqual(expected)
})

test('a private community is named to its members alone, and so are hosts and rings', async () => {
  await using kiln = await hall()
  const plan = [{ audience: ['organisation' as const], from: null }]
  await kiln.publish({ hosts: [(await kiln.member('bob')).member], plan })
  const [[hers], [theirs]] = [await seen(kiln, 'bob'), await seen(kiln, 'out')]
  expect(hers).toMatchObject({ member: true, community: { slug: 'kiln-circle' } })
  expect(hers?.row.hosts).toHaveLength(1)
  expect(theirs).toMatchObject({ member: false, community: { name: null, slug: null } })
  expect(theirs?.row).toMatchObject({ hosts: [], author: null, audience: ['organisation'] })
})

test('of a series the dates within the span are there, and nothing outside it', async () => {
  await using kiln = await hall()
  await kiln.publish({ rule: 'FREQ=WEEKLY', starts: wallIn(7) })
  const [event] = await seen(kiln, 'bob', span(13, 22))
  expect(event?.row.occurrences).toHaveLength(2)
  expect(await seen(kiln, 'bob', span(1, 5))).toEqual([])
})

test.each(['?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z', span(3, 2), ''])(
  'the span %s is refused',
  async (query) => {
    await using kiln = await hall()
    expect((await kiln.call('bob', 'get', `/organisation/events${query}`)).status).toBe(422)
    expect((await kiln.call(null, 'get', `/organisation/events${span()}`)).status).toBe(401)
  },
)
