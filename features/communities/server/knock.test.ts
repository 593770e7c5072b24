import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { findByEmail } from '#features/people/server/index.ts'
import { arrange, kinds } from './testing.ts'

const body = { name: 'Fay Ito', email: 'Fay@example.org' }

test('a stranger at an open door gets an account and a link by mail, and is no member yet', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'open' })
  const knock = (email: string) =>
    kiln.request(null, 'post', '/communities/kiln-circle/knock', { ...body, email })
  const first = await (await knock(body.email)).json()
  expect(first).toMatchObject({ state: 'mailed', community: { slug: 'kiln-circle' } })
  expect(await findByEmail(kiln.database, 'fay@example.org')).toMatchObject({ name: 'Fay Ito' })
  // The answer is the same for an address that has an account: a second time, and for a member's.
  expect(await (await knock(body.email)).json()).toEqual(first)
  expect(await (await knock('bob@example.org')).json()).toEqual(first)
  const { rows } = await kiln.database.pool.query(
    `select email, (select count(*)::int from account where person_id = person.id) as passwords
     from person where email in ('fay@example.org', 'bob@example.org') order by email`,
  )
  expect(rows).toEqual([
    { email: 'bob@example.org', passwords: 0 },
    { email: 'fay@example.org', passwords: 0 },
  ])
  expect(await kinds(kiln)).toEqual([])
})

test('no account is made at a door that is closed or hidden', async () => {
  await using kiln = await world()
  const knock = async (community: string) => {
    const response = await kiln.request(null, 'post', `/communities/${community}/knock`, body)
    return [response.status, (await response.json()).code]
  }
  expect(await knock('kiln-circle')).toEqual(await knock('no-such-place'))
  await arrange(kiln, { visibility: 'listed', admission: 'invitation' })
  expect(await knock('kiln-circle')).toEqual([403, 'community.by-invitation'])
  expect(await findByEmail(kiln.database, 'fay@example.org')).toBeUndefined()
})
