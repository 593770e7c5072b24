import { expect, test } from 'vitest'
import { createAccount } from './create-account.ts'
import { signInLink } from './sign-in-link.ts'
import { type Device, house, linkIn, password } from './testing.ts'

const problem = async (answer: Response) => {
  const { status, code, errors } = await answer.json()
  expect(status).toBe(answer.status)
  return errors ? [code, errors.map((error: { path: string }) => error.path)] : [status, code]
}

test('signing in with a password, and out', async () => {
  await using home = await house()
  const laptop = home.device()
  const answer = await laptop.send('POST', '/api/auth/sign-in/email', {
    email: 'Lena@Example.org',
    password,
  })
  expect(answer.status).toBe(204)
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('hamlet.session'))
  expect(cookie).toMatch(/Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await (await laptop.send('GET', '/api/v1/people/me')).json()).toMatchObject({
    id: home.lena,
    email: 'lena@example.org',
    hasPassword: true,
  })

  const kept = new Map(laptop.cookies)
  expect((await laptop.send('POST', '/api/auth/sign-out', {})).status).toBe(204)
  expect([...laptop.cookies.keys()]).not.toContain('hamlet.session_token')
  for (const [name, value] of kept) laptop.cookies.set(name, value)
  expect((await laptop.send('GET', '/api/v1/people/me')).status).toBe(401)
})

test('behind https the cookie is for https alone', async () => {
  await using home = await house({ publicUrl: 'https://hamlet.example' })
  const laptop = home.device()
  const origin = { origin: 'https://hamlet.example' }
  const body = { email: 'lena@example.org', password }
  const answer = await laptop.send('POST', '/api/auth/sign-in/email', body, origin)
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-hamlet\.session_token=.*; Secure/)
  expect((await laptop.send('GET', '/api/v1/people/me')).status).toBe(200)
})

test('an unknown address and a wrong password look alike, in the reply and in time', async () => {
  await using home = await house()
  const ask = (email: string, guess: string) =>
    home.device().send('POST', '/api/auth/sign-in/email', { email, password: guess })
  const [wrong, unknown, none] = [
    await ask('lena@example.org', 'not the password'),
    await ask('nobody@example.org', 'not the password'),
    await ask('bob@example.org', 'not the password'), // has an account, but no password
  ]
  const told = [wrong, unknown, none].map(async (answer) => [
    answer.status,
    await answer.text(),
    [...answer.headers.keys()].sort(),
  ])
  const [first, ...others] = await Promise.all(told)
  expect(first?.[0]).toBe(403)
  for (const other of others) expect(other).toEqual(first)

  const timeOf = async (email: string) => {
    const start = performance.now()
    await ask(email, 'not the password')
    return performance.now() - start
  }
  // The slow part is the hashing of the password, which is done for unknown addresses too.
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let i = 0; i < 5; i++) {
    times.known.push(await timeOf('lena@example.org'))
    times.unknown.push(await timeOf(`nobody${i}@example.org`))
  }
  const quickest = (list: number[]) => Math.min(...list)
  expect(quickest(times.unknown) / quickest(times.known)).toBeGreaterThan(0.3)
  expect(quickest(times.unknown) / quickest(times.known)).toBeLessThan(3)
})

test('guesses at one account are counted, whether it exists or not', async () => {
  await using home = await house()
  for (const email of ['lena@example.org', 'nobody@example.org']) {
    const guesser = home.device({ address: `192.0.2.${email.length}` })
    const guesses = Array.from({ length: 20 }, () => guesser.signIn(email, 'a wrong password'))
    expect(new Set(await Promise.all(guesses))).toEqual(new Set([403]))
    const refused = await guesser.send('POST', '/api/auth/sign-in/email', { email, password })
    expect(await problem(refused)).toEqual([429, 'limit.reached'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
  }
  // A stranger's guesses do not keep the owner out, who is elsewhere.
  expect(await home.device().signIn('lena@example.org', password)).toBe(204)
})

test('guesses at many accounts are counted by where they come from', async () => {
  await using home = await house()
  const guesser = home.device({ address: '192.0.2.66' })
  const guesses = Array.from({ length: 40 }, (_, i) =>
    guesser.signIn(`a${i}@example.org`, password),
  )
  const statuses = await Promise.all(guesses)
  expect(statuses.filter((status) => status === 403)).toHaveLength(30)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
})

test('a mailed link signs in once', async () => {
  await using home = await house()
  const phone = home.device()
  const asked = await phone.send('POST', '/api/v1/people/sign-in-links', {
    email: 'LENA@example.org',
    next: '/c/kiln-circle',
  })
  expect(await asked.json()).toEqual({ mail: 'outbox' })
  await home.runJobs()
  const [mail, ...others] = await home.mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ recipient: 'lena@example.org', kind: 'people.sign-in-link' })
  const link = linkIn(mail)
  expect([link.origin, link.pathname, link.searchParams.get('next')]).toEqual([
    'http://localhost:3000',
    '/sign-in/link',
    '/c/kiln-circle',
  ])
  const token = link.searchParams.get('token')
  const open = (device: Device) => device.send('POST', '/api/auth/magic-link/verify', { token })
  expect((await open(phone)).status).toBe(204)
  expect((await phone.send('GET', '/api/v1/people/me')).status).toBe(200)

  const second = home.device()
  expect(await problem(await open(second))).toEqual([410, 'link.spent'])
  expect(second.cookies.size).toBe(0)
})

test('a link is never kept as it is', async () => {
  await using home = await house()
  const url = await home.platform.transact((tx) =>
    signInLink(tx, { publicUrl: 'http://localhost:3000', email: 'lena@example.org', life: 60_000 }),
  )
  const token = new URL(url).searchParams.get('token')
  const { rows } = await home.database.pool.query('select * from verification')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a link that is too old does not sign in', async () => {
  await using home = await house()
  const url = await home.platform.transact((tx) =>
    signInLink(tx, { publicUrl: 'http://localhost:3000', email: 'lena@example.org', life: -1 }),
  )
  const token = new URL(url).searchParams.get('token')
  const answer = await home.device().send('POST', '/api/auth/magic-link/verify', { token })
  expect(await problem(answer)).toEqual([410, 'link.spent'])
})

test('asking for a link tells nothing of who has an account, and mails nobody else', async () => {
  await using home = await house()
  for (const path of ['sign-in-links', 'password-links']) {
    const ask = (email: string) => home.device().send('POST', `/api/v1/people/${path}`, { email })
    const [known, unknown] = [await ask('lena@example.org'), await ask('nobody@example.org')]
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  }
  await home.runJobs()
  expect((await home.mails()).map(({ recipient }) => recipient)).toEqual([
    'lena@example.org',
    'lena@example.org',
  ])
})

test('a path to go on to stays in this house', async () => {
  await using home = await house()
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    const answer = await home
      .device()
      .send('POST', '/api/v1/people/sign-in-links', { email: 'lena@example.org', next })
    expect(await problem(answer)).toEqual(['input.invalid', ['next']])
  }
})

test('a new password by a mailed link, once, signs out every device', async () => {
  await using home = await house()
  const ended: unknown[] = []
  home.bus.subscribe((message) => message.type === 'sessions-ended' && ended.push(message.sessions))
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)

  const phone = home.device()
  await phone.send('POST', '/api/v1/people/password-links', { email: 'lena@example.org' })
  await phone.send('POST', '/api/v1/people/password-links', { email: 'lena@example.org' })
  await home.runJobs()
  const [token, another] = (await home.mails()).map((mail) =>
    linkIn(mail).searchParams.get('token'),
  )
  const set = (newPassword: string, by = token) =>
    phone.send('POST', '/api/auth/reset-password', { token: by, newPassword })

  expect(await problem(await set('short'))).toEqual(['input.invalid', ['newPassword']])
  expect((await set('a new and long one')).status).toBe(204)
  expect(await problem(await set('yet another one'))).toEqual([410, 'link.spent'])
  expect(await problem(await set('yet another one', another))).toEqual([410, 'link.spent'])
  expect(ended.flat()).toHaveLength(1)
  expect((await laptop.send('GET', '/api/v1/people/me')).status).toBe(401)
  expect(await laptop.signIn('lena@example.org', password)).toBe(403)
  expect(await laptop.signIn('lena@example.org', 'a new and long one')).toBe(204)
})

test('what is not opened of better-auth is not there', async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  const body = { email: 'new@example.org', password, name: 'New', administrator: true }
  const paths = [
    'sign-up/email',
    'update-user',
    'delete-user',
    'sign-in/magic-link',
    'set-password',
  ]
  for (const path of paths) {
    expect((await laptop.send('POST', `/api/auth/${path}`, body)).status).toBe(404)
  }
  expect((await laptop.send('GET', '/api/auth/verify-email?token=x')).status).toBe(404)
  const { rows } = await home.database.pool.query(`select from person where email like 'new@%'`)
  expect(rows).toEqual([])
})

test('a form on another site signs nobody in', async () => {
  await using home = await house()
  const answer = await home
    .device()
    .send(
      'POST',
      '/api/auth/sign-in/email',
      { email: 'lena@example.org', password },
      { origin: 'https://evil.example' },
    )
  expect(await problem(answer)).toEqual([403, 'origin.foreign'])
})

test('a bad request names every failing field', async () => {
  await using home = await house()
  const laptop = home.device()
  const answer = await laptop.send('POST', '/api/auth/sign-in/email', {
    email: 'lena',
    password: 7,
  })
  expect(await problem(answer)).toEqual(['input.invalid', ['email', 'password']])
  const text = new TextEncoder().encode('{')
  const broken = await laptop.send('POST', '/api/auth/sign-in/email', text, {
    'content-type': 'application/json',
  })
  expect(await problem(broken)).toEqual([400, 'input.not-json'])
  const huge = { email: 'lena@example.org', password: 'x'.repeat(40_000) }
  expect((await laptop.send('POST', '/api/auth/sign-in/email', huge)).status).toBe(413)
})

test('an account nobody has confirmed can not be prepared with a password', async () => {
  await using home = await house()
  await home.platform.transact((tx) =>
    createAccount(tx, {
      name: 'Mika',
      email: 'mika@example.org',
      language: 'de',
      proven: false,
      // @ts-expect-error whoever has not proven the address brings no password
      password: 'known to a stranger',
    }),
  )
  expect(await home.device().signIn('mika@example.org', 'known to a stranger')).toBe(403)
  await home.device().send('POST', '/api/v1/people/sign-in-links', { email: 'mika@example.org' })
  await home.runJobs()
  const [mail] = await home.mails()
  expect(mail?.subject).toBe('Dein Anmeldelink für localhost:3000')
  const phone = home.device()
  const token = linkIn(mail).searchParams.get('token')
  expect((await phone.send('POST', '/api/auth/magic-link/verify', { token })).status).toBe(204)

  const set = (newPassword: string) =>
    phone.send('POST', '/api/v1/people/me/password', { newPassword })
  expect((await set('my own password')).status).toBe(204)
  expect(await problem(await set('another password'))).toEqual([409, 'password.set-already'])
  expect(await home.device().signIn('mika@example.org', 'my own password')).toBe(204)
})
