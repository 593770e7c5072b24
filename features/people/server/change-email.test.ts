import { expect, test } from 'vitest'
import { house, linkIn, password } from './testing.ts'

test('a new address counts once it is confirmed, and the old one is told', async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  const ask = await laptop.send('POST', '/api/auth/change-email', { newEmail: 'lena@new.example' })
  expect(ask.status).toBe(204)
  await expect
    .poll(async () => (await home.mails()).map(({ recipient, kind }) => [recipient, kind]))
    .toEqual([
      ['lena@new.example', 'people.confirm-email'],
      ['lena@example.org', 'people.email-changing'],
    ])
  expect(await home.device().signIn('lena@new.example', password)).toBe(403)

  const [mail, warning] = await home.mails()
  expect(warning?.text).not.toContain('token=')
  const token = linkIn(mail).searchParams.get('token')
  const confirm = () => home.device().send('POST', '/api/auth/verify-email', { token })
  expect((await confirm()).status).toBe(204)
  expect(await home.device().signIn('lena@new.example', password)).toBe(204)
  expect(await home.device().signIn('lena@example.org', password)).toBe(403)
  expect((await confirm()).status).toBe(410) // it works once
})

test("an address somebody else has looks the same to who asks, and nobody's changes", async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  const taken = await laptop.send('POST', '/api/auth/change-email', { newEmail: 'bob@example.org' })
  expect(taken.status).toBe(204)
  expect(await home.mails()).toEqual([])
})

test('an address that was taken meanwhile is refused when it is confirmed', async () => {
  await using home = await house()
  const laptop = home.device()
  await laptop.signIn('lena@example.org', password)
  await laptop.send('POST', '/api/auth/change-email', { newEmail: 'free@example.org' })
  await expect.poll(async () => (await home.mails()).length).toBe(2)
  const [mail] = await home.mails()
  await home.database.pool.query(`update person set email = 'free@example.org' where name = 'bob'`)
  const token = linkIn(mail).searchParams.get('token')
  const answer = await laptop.send('POST', '/api/auth/verify-email', { token })
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'email.taken'])
})

test('a made-up token changes nothing', async () => {
  await using home = await house()
  const answer = await home.device().send('POST', '/api/auth/verify-email', { token: 'made-up' })
  expect([answer.status, (await answer.json()).code]).toEqual([410, 'link.spent'])
})

test('strangers change no address', async () => {
  await using home = await house()
  const answer = await home
    .device()
    .send('POST', '/api/auth/change-email', { newEmail: 'x@example.org' })
  expect(answer.status).toBe(401)
})
