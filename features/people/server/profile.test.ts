import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { TimeZone } from '../contract.ts'
import { deviceOf } from './device.ts'
import { house, password } from './testing.ts'

test('a profile is changed in parts, and every community hears of it', async () => {
  await using home = await house()
  const change = (body: object) => home.request('bob', 'patch', '/people/me', body)
  const answer = await change({ name: ' Bob Ross ', pronouns: 'he/him', timeZone: 'Europe/Berlin' })
  expect(await answer.json()).toMatchObject({
    name: 'Bob Ross',
    pronouns: 'he/him',
    timeZone: 'Europe/Berlin',
    headline: '',
  })
  expect(await home.entries()).toMatchObject([
    {
      kind: 'communities.member-changed',
      audience: ['members'],
      data: { name: 'Bob Ross', pronouns: 'he/him' },
    },
  ])
})

test('who is in no community changes a profile quietly', async () => {
  await using home = await house()
  expect((await home.request('out', 'patch', '/people/me', { name: 'Outis' })).status).toBe(200)
  expect(await home.entries()).toEqual([])
})

test('every failing field is named', async () => {
  await using home = await house()
  const answer = await home.request('bob', 'patch', '/people/me', {
    name: '   ',
    headline: 'x'.repeat(121),
    about: 'x'.repeat(2001),
    pronouns: 'he\nhim',
    timeZone: 'Europe/Atlantis',
    language: 'tlh',
  })
  expect(answer.status).toBe(422)
  const { errors } = await answer.json()
  expect(errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    'about',
    'headline',
    'language',
    'name',
    'pronouns',
    'timeZone',
  ])
  expect(await home.entries()).toEqual([])
})

test('a time zone is one that has a name', () => {
  const ok = (name: string) => TimeZone.safeParse(name).success
  expect(['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia'].filter(ok)).toHaveLength(3)
  expect(['+01:00', '', 'Mars/Olympus', 'x'.repeat(61)].filter(ok)).toEqual([])
})

test('nobody makes themselves an administrator', async () => {
  await using home = await house()
  const answer = await home.request('bob', 'patch', '/people/me', {
    administrator: true,
    email_verified: true,
    email: 'ann@example.org',
    headline: 'Potter',
  })
  expect(await answer.json()).toMatchObject({
    administrator: false,
    email: 'bob@example.org',
    headline: 'Potter',
  })
})

test('refusals are in the language of the person', async () => {
  await using home = await house()
  await home.request('bob', 'patch', '/people/me', { language: 'de' })
  const answer = await home.request('bob', 'delete', `/people/me/sessions/${newId()}`)
  expect((await answer.json()).detail).toBe('Dieses Gerät ist schon abgemeldet.')
})

test('a stranger has no profile', async () => {
  await using home = await house()
  for (const [method, path] of [
    ['get', '/people/me'],
    ['patch', '/people/me'],
    ['get', '/people/me/sessions'],
    ['delete', '/people/me/sessions'],
  ] as const) {
    expect(
      (await home.request(null, method, path, method === 'patch' ? {} : undefined)).status,
    ).toBe(401)
  }
})

test('devices are listed, the present one first, and can be signed out', async () => {
  await using home = await house()
  const ended: unknown[] = []
  home.bus.subscribe((message) => message.type === 'sessions-ended' && ended.push(message.sessions))
  const laptop = home.device()
  const phone = home.device({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
  })
  const tablet = home.device()
  for (const device of [laptop, phone, tablet]) await device.signIn('lena@example.org', password)

  const list = async (device = laptop) =>
    (await device.send('GET', '/api/v1/people/me/sessions')).json()
  const [own, ...others] = await list()
  expect(own).toMatchObject({ current: true, browser: 'Firefox', system: 'Linux', phone: false })
  expect(others.map((session: { current: boolean }) => session.current)).toEqual([false, false])
  const onPhone = others.find((session: { phone: boolean }) => session.phone)
  expect(onPhone).toMatchObject({ browser: 'Safari', system: 'iPhone' })

  const end = (id: string, by = laptop) => by.send('DELETE', `/api/v1/people/me/sessions/${id}`)
  const bob = home.device()
  bob.cookies.set('hamlet.session_token', (await home.signIn('bob')).split('=')[1] ?? '')
  expect((await end(onPhone.id, bob)).status).toBe(404) // somebody else's
  expect((await phone.send('GET', '/api/v1/people/me')).status).toBe(200)

  expect((await end(onPhone.id)).status).toBe(204)
  expect((await phone.send('GET', '/api/v1/people/me')).status).toBe(401)
  expect(ended).toEqual([[onPhone.id]])
  expect((await end(onPhone.id)).status).toBe(404)

  expect((await laptop.send('DELETE', '/api/v1/people/me/sessions')).status).toBe(204)
  expect((await tablet.send('GET', '/api/v1/people/me')).status).toBe(401)
  expect(await list()).toHaveLength(1)
  expect(ended).toHaveLength(2)
})

test('an expired session is none', async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  await home.database.pool.query(`update session set expires_at = now() - interval '1 second'`)
  expect((await laptop.send('GET', '/api/v1/people/me')).status).toBe(401)
})

test('a session that is used goes on, at most once a day', async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  const keep = () => laptop.send('POST', '/api/auth/get-session', {})
  expect((await keep()).headers.getSetCookie()).toEqual([])
  await home.database.pool.query(
    `update session set expires_at = now() + interval '10 days', updated_at = now() - interval '20 days'`,
  )
  expect((await keep()).headers.getSetCookie()[0]).toContain('Max-Age=2592000')
  const { rows } = await home.database.pool.query(
    `select expires_at > now() + interval '29 days' as later from session`,
  )
  expect(rows).toEqual([{ later: true }])
})

test('changing the password asks for the present one and signs out all other devices', async () => {
  await using home = await house()
  const [laptop, phone] = [home.device(), home.device()]
  for (const device of [laptop, phone]) await device.signIn('lena@example.org', password)
  const change = (currentPassword: string) =>
    laptop.send('POST', '/api/auth/change-password', {
      currentPassword,
      newPassword: 'a new and long one',
    })
  const refused = await change('a wrong password')
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'password.wrong'])
  expect((await phone.send('GET', '/api/v1/people/me')).status).toBe(200)

  expect((await change(password)).status).toBe(204)
  expect((await laptop.send('GET', '/api/v1/people/me')).status).toBe(200)
  expect((await phone.send('GET', '/api/v1/people/me')).status).toBe(401)
  expect(await phone.signIn('lena@example.org', 'a new and long one')).toBe(204)
})

test('what would let a finder of the device stay in asks for a fresh session', async () => {
  await using home = await house()
  const bob = home.device()
  bob.cookies.set('hamlet.session_token', (await home.signIn('bob')).split('=')[1] ?? '')
  await home.database.pool.query(`update session set created_at = now() - interval '2 days'`)
  const answer = await bob.send('POST', '/api/v1/people/me/password', { newPassword: password })
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'session.not-fresh'])
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    { browser: 'Edge', system: 'Windows', phone: false },
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    { browser: 'Chrome', system: 'Android', phone: true },
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    { browser: 'Safari', system: 'macOS', phone: false },
  ],
  ['curl/8.5.0', { browser: null, system: null, phone: false }],
  [null, { browser: null, system: null, phone: false }],
])('%s is recognised', (userAgent, device) => expect(deviceOf(userAgent)).toEqual(device))
