import { expect, test } from 'vitest'
import { type House, house, password } from '#features/people/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { setupLink } from './setup-link.ts'

const ada = {
  organisation: 'Kiln & Co',
  name: 'Ada',
  email: 'Ada@example.org',
  password: 'a long enough one',
}

async function tokenOf(home: House): Promise<string> {
  const link = new URL((await setupLink(home.platform)) ?? '')
  expect([link.origin, link.pathname]).toEqual(['http://localhost:3000', '/setup'])
  return link.searchParams.get('token') ?? ''
}

const setUp = (home: House, token: string, body: object = {}) =>
  home.request(null, 'post', '/organisation/setup', { ...ada, ...body, token })
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
const organisation = async (home: House) =>
  (await home.request(null, 'get', '/organisation')).json()

async function makeAdministrator(home: House, name: 'ann' | 'bob'): Promise<void> {
  await home.database.pool.query('update person set administrator = true where name = $1', [name])
}

test('the first administrator sets Hamlet up through the printed link, once', async () => {
  await using home = await house()
  expect(await organisation(home)).toEqual({
    name: null,
    setUp: false,
    mail: 'outbox',
    signIn: ['password', 'passkey', 'link'],
  })
  expect(await codeOf(await setUp(home, 'guessed'))).toEqual([403, 'setup.link-void'])
  const [earlier, token] = [await tokenOf(home), await tokenOf(home)]
  expect((await setUp(home, token)).status).toBe(200)
  expect(await organisation(home)).toMatchObject({ name: 'Kiln & Co', setUp: true })

  const laptop = home.device()
  expect(await laptop.signIn('ada@example.org', ada.password)).toBe(204)
  expect(await (await laptop.send('GET', '/api/v1/people/me')).json()).toMatchObject({
    name: 'Ada',
    administrator: true,
  })
  for (const again of [token, earlier, 'guessed']) {
    expect(await codeOf(await setUp(home, again, { email: 'eva@example.org' }))).toEqual([
      409,
      'setup.done',
    ])
  }
  expect(await setupLink(home.platform)).toBeUndefined()
})

test('two who set up at the same moment: one does', async () => {
  await using home = await house()
  const token = await tokenOf(home)
  const answers = await Promise.all([
    setUp(home, token, { email: 'ada@example.org' }),
    setUp(home, token, { email: 'eva@example.org' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { rows } = await home.database.pool.query('select from person where administrator')
  expect(rows).toHaveLength(1)
})

test('a set-up that lacks something names all of it, and nothing is set up', async () => {
  await using home = await house()
  const answer = await setUp(home, await tokenOf(home), {
    organisation: ' ',
    name: 'x'.repeat(81),
    email: 'ada',
    password: 'short',
  })
  expect(answer.status).toBe(422)
  const { errors } = await answer.json()
  expect(errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    'email',
    'name',
    'organisation',
    'password',
  ])
  expect(await organisation(home)).toMatchObject({ setUp: false })
})

test('the printed link is kept as a hash', async () => {
  await using home = await house()
  const token = await tokenOf(home)
  const { rows } = await home.database.pool.query('select * from setup_link')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('administrators name and dismiss each other; the last one stays', async () => {
  await using home = await house()
  await makeAdministrator(home, 'ann')
  const grant = (email: string) =>
    home.request('ann', 'post', '/organisation/administrators', { email })
  const revoke = (by: 'ann' | 'bob', id: string) =>
    home.request(by, 'delete', `/organisation/administrators/${id}`)

  expect(await codeOf(await revoke('ann', home.people.ann))).toEqual([409, 'administrator.last'])
  expect(await codeOf(await grant('nobody@example.org'))).toEqual([409, 'administrator.no-account'])
  expect((await (await grant('BOB@example.org')).json()).map(named)).toEqual(['ann', 'bob'])
  expect((await (await revoke('bob', home.people.ann)).json()).map(named)).toEqual(['bob'])
  expect(await codeOf(await revoke('ann', home.people.bob))).toEqual([403, 'administrator.needed'])
  expect(await codeOf(await revoke('bob', newId()))).toEqual([404, 'administrator.not-found'])
})

test('two administrators who dismiss each other at the same moment: one remains', async () => {
  await using home = await house()
  await makeAdministrator(home, 'ann')
  await makeAdministrator(home, 'bob')
  const answers = await Promise.all([
    home.request('ann', 'delete', `/organisation/administrators/${home.people.bob}`),
    home.request('bob', 'delete', `/organisation/administrators/${home.people.ann}`),
  ])
  expect(answers.map(({ status }) => status)).toContain(200)
  const { rows } = await home.database.pool.query('select from person where administrator')
  expect(rows).toHaveLength(1)
})

test('the outbox is for administrators, page by page', async () => {
  await using home = await house()
  for (let i = 0; i < 3; i++) {
    await home.device().send('POST', '/api/v1/people/sign-in-links', { email: 'lena@example.org' })
  }
  await home.runJobs()
  const outbox = (name: 'ann' | 'bob' | null, query = '') =>
    home.request(name, 'get', `/organisation/outbox${query}`)
  for (const name of ['bob', null] as const) {
    const answer = await outbox(name)
    expect(answer.status).toBe(name ? 403 : 401)
    expect(await answer.text()).not.toContain('sign-in/link')
  }
  await makeAdministrator(home, 'ann')
  const first = await (await outbox('ann', '?limit=2')).json()
  expect(first.mails).toHaveLength(2)
  expect(first.mails[0]).toMatchObject({ to: 'lena@example.org', state: 'kept' })
  expect(first.mails[0].text).toContain('http://localhost:3000/sign-in/link?token=')
  const second = await (await outbox('ann', `?limit=2&before=${first.next}`)).json()
  expect(second.mails).toHaveLength(1)
  expect(second.next).toBeNull()
  const ids = [...first.mails, ...second.mails].map(({ id }: { id: string }) => id)
  expect(ids).toEqual([...ids].sort().reverse())
  expect((await outbox('ann', '?limit=0&before=x')).status).toBe(422)
})

test('only administrators rename the organisation', async () => {
  await using home = await house()
  await setUp(home, await tokenOf(home))
  const ask = (by: 'ann' | 'bob') => home.request(by, 'patch', '/organisation', { name: 'New' })
  expect((await ask('bob')).status).toBe(403)
  expect(await organisation(home)).toMatchObject({ name: ada.organisation })
  await makeAdministrator(home, 'ann')
  expect(await (await ask('ann')).json()).toMatchObject({ name: 'New' })
})

test('a dismissed administrator is one no longer with the next request', async () => {
  await using home = await house()
  await makeAdministrator(home, 'ann')
  const laptop = home.device()
  await home.database.pool.query('update person set administrator = true where id = $1', [
    home.lena,
  ])
  await laptop.signIn('lena@example.org', password)
  const look = async () => (await laptop.send('GET', '/api/v1/organisation/administrators')).status
  expect(await look()).toBe(200)
  await home.request('ann', 'delete', `/organisation/administrators/${home.lena}`)
  expect(await look()).toBe(403)
})

const named = ({ name }: { name: string }) => name
