import { expect, test } from 'vitest'
import { type Name, openSession } from '#app/testing/world.ts'
import { arrange } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { CreateEvent } from '../../contract.ts'
import { poolIn, rsvp, ticket } from '../coming/testing.ts'
import { type Hall, hall, wallIn } from '../testing.ts'

const everybody = [{ audience: ['public' as const], from: null }]
const env = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }

/** What a browser without script does: opens a page, or sends a form. */
async function browse(kiln: Hall, path: string, form?: Record<string, string>, who?: Name) {
  const headers = new Headers({ origin: 'http://localhost:3000' })
  if (who) headers.set('cookie', await openSession(kiln.database, kiln.people[who]))
  const sent = form && { method: 'POST', body: new URLSearchParams(form) }
  const answer = await kiln.app.request(path, { headers, ...sent }, env)
  const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, '')
  return { status: answer.status, to: answer.headers.get('location') ?? '', text }
}

async function open(kiln: Hall, input: Partial<CreateEvent> = {}) {
  await arrange(kiln, { visibility: 'listed' })
  const { row } = await kiln.publish({ title: 'Open night', plan: everybody, ...input })
  return { row, pool: poolIn(row)[0], path: `/e/kiln-circle/${row.id}` }
}

/** The mails that were written since the last look, with their links. */
async function mails(kiln: Hall) {
  await runJobs(kiln, 'events.mail-guest-request')
  const { rows } = await kiln.database.pool.query(
    'delete from mail_outbox returning recipient, subject, text',
  )
  return rows.map(({ recipient, subject, text }) => ({
    ...{ to: recipient, subject },
    path: /http:\/\/localhost:3000(\S+)/.exec(text)?.[1] ?? '',
  }))
}

const standings = async (kiln: Hall) =>
  (
    await kiln.database.pool.query(
      `select r.status, r.guests, g.email, r.member_id is not null as member from event_rsvp r
       left join event_guest g on g.community_id = r.community_id and g.id = r.guest_id order by r.at`,
    )
  ).rows

test('a stranger signs up, confirms by mail, and has a ticket; opening the link alone does nothing', async () => {
  await using kiln = await hall()
  const { path, pool } = await open(kiln, { tickets: [ticket({ seats: 1 })] })
  const form = { name: 'Ida', email: 'ida@example.org', pool, 'consent-hosts': 'yes' }
  const asked = await browse(kiln, `${path}/sign-up`, form)
  expect([asked.status, asked.to]).toEqual([303, `${path}/asked`])
  expect((await browse(kiln, asked.to)).text).toContain('Look into your mail')
  expect(await standings(kiln)).toEqual([])

  const [mail, ...more] = await mails(kiln)
  expect([mail?.to, more]).toEqual(['ida@example.org', []])
  const confirm = await browse(kiln, mail?.path ?? '')
  expect(confirm.text).toContain('<form class="form" method="post">')
  expect(await standings(kiln)).toEqual([])
  const came = await browse(kiln, mail?.path ?? '', {})
  expect(came.status).toBe(303)
  expect(await standings(kiln)).toMatchObject([{ status: 'going', email: 'ida@example.org' }])
  const seat = await browse(kiln, came.to)
  expect(seat.text).toContain('You have a seat')
  expect(seat.text).toContain('aria-label="QR code of your ticket"')
  expect(seat.text).toContain('<meta name="robots" content="noindex">')

  // The link again, by whatever way, leads to how they stand and changes nothing.
  expect((await browse(kiln, mail?.path ?? '')).to).toBe(came.to)
  await browse(kiln, `${came.to}/give-up`, {})
  expect((await browse(kiln, mail?.path ?? '', {})).to).toBe(came.to)
  expect(await standings(kiln)).toMatchObject([{ status: 'no' }])
})

test('whoever has an address, the answer is the same; a member is led to where members sign up', async () => {
  await using kiln = await hall()
  const { row, path, pool } = await open(kiln)
  const ask = (email: string) => browse(kiln, `${path}/sign-up`, { name: 'X', email, pool })
  const known = await ask('known@example.org')
  const [first] = await mails(kiln)
  await browse(kiln, first?.path ?? '', {})
  const again = [
    await ask('KNOWN@example.org'),
    await ask('bob@example.org'),
    await ask('out@example.org'),
  ]
  for (const answer of again) expect(answer).toEqual(known)
  const sent = await mails(kiln)
  expect(sent.map(({ to, subject }) => [to, subject.split(' ')[0]]).sort()).toEqual([
    ['KNOWN@example.org', 'One'],
    ['bob@example.org', 'You'],
    ['out@example.org', 'One'],
  ])
  expect(sent.find(({ to }) => to.startsWith('bob'))?.path).toBe(`/c/kiln-circle/events/${row.id}`)
  for (const { path } of sent) await browse(kiln, path, {})
  // The known address is the same guest, who stands once; the account of an address is taken for its guest.
  const guests = await kiln.database.pool.query(
    'select email, person_id from event_guest order by email',
  )
  expect(guests.rows).toEqual([
    { email: 'known@example.org', person_id: null },
    { email: 'out@example.org', person_id: kiln.people.out },
  ])
  expect(await standings(kiln)).toHaveLength(2)
})

test('a person of the organisation needs no mail, a member is sent to the community', async () => {
  await using kiln = await hall()
  const inside = [{ audience: ['organisation' as const], from: null }]
  const { row, path, pool } = await open(kiln, { plan: inside })
  expect(
    (await browse(kiln, `${path}/sign-up`, { name: 'X', email: 'x@example.org', pool })).status,
  ).toBe(404)
  expect((await browse(kiln, path, undefined, 'out')).text).toContain('You sign up as out.')
  const came = await browse(kiln, `${path}/sign-up`, { pool }, 'out')
  expect(came.to).toContain(`${path}/seat/`)
  expect(await standings(kiln)).toMatchObject([{ status: 'going', email: 'out@example.org' }])
  expect((await browse(kiln, `${path}/sign-up`, { pool }, 'bob')).to).toBe(
    `/c/kiln-circle/events/${row.id}`,
  )
  expect(await mails(kiln)).toEqual([])
  await kiln.database.pool.query('update person set email_verified = false where id = $1', [
    kiln.people.out,
  ])
  expect((await browse(kiln, `${path}/sign-up`, { pool }, 'out')).to).toBe(`${path}/asked`)
})

test('a series is split: links that were mailed lead to the part that the date is in by now', async () => {
  await using kiln = await hall()
  const { row, path } = await open(kiln, { starts: wallIn(7), rule: 'FREQ=WEEKLY;COUNT=4' })
  const [, , split, last] = row.occurrences.map(({ id }) => id)
  const ask = async (email: string) => {
    await browse(kiln, `${path}/sign-up`, { name: 'Ida', email, pool: last ?? '' })
    return (await mails(kiln))[0]?.path ?? ''
  }
  const { to } = await browse(kiln, await ask('ida@example.org'), {})
  const unconfirmed = await ask('eli@example.org')
  const id = newId()
  await kiln.call('ann', 'post', `/occurrences/${split}/following`, { id, title: 'Glaze night' })

  const moved = to.replace(row.id, id)
  expect(moved).not.toBe(to)
  expect(await browse(kiln, to)).toMatchObject({ status: 303, to: moved })
  expect((await browse(kiln, moved)).text).toContain('You have a seat')
  expect((await browse(kiln, `${to}/ticket`)).text).toContain('Glaze night')
  expect((await browse(kiln, `${to}/calendar.ics`)).text).toContain(`UID:${last}`)
  expect((await browse(kiln, `${to}/give-up`, {})).to).toBe(moved)
  expect((await browse(kiln, unconfirmed)).text).toContain('Glaze night')
  expect((await browse(kiln, unconfirmed, {})).to).toContain(`/${id}/seat/`)
  expect(await standings(kiln)).toMatchObject([{ status: 'no' }, { status: 'going' }])
  expect((await browse(kiln, `${to.slice(0, -3)}abc`)).status).toBe(404)
})

test('what does not fit is said beside the field, and what was typed stays', async () => {
  await using kiln = await hall()
  const size = newId()
  const { path, pool } = await open(kiln, {
    registration: {
      ...{ opensAt: null, closesBefore: 0, guests: 2, offers: 'automatic', claimHours: 24 },
      questions: [{ id: size, kind: 'choice', label: 'Size', choices: ['S', 'L'], required: true }],
    },
  })
  const form = { name: 'Ida "<b>', email: 'nowhere', pool, guests: '2' }
  const wrong = await browse(kiln, `${path}/sign-up`, form)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="Ida &quot;&lt;b&gt;"')
  expect(wrong.text).toMatch(/name="email"[^>]*aria-invalid="true"/)
  expect(wrong.text).toMatch(/<option value="2" selected>/)
  const email = 'ida@example.org'
  const missing = await browse(kiln, `${path}/sign-up`, { ...form, email })
  expect([missing.status, missing.text]).toEqual([
    422,
    expect.stringContaining('Please answer: Size'),
  ])
  const many = await browse(kiln, `${path}/sign-up`, {
    ...form,
    email,
    guests: '9',
    [`question-${size}`]: 'L',
  })
  expect(many.text).toContain('You can bring 2 at most.')
  const nul = await browse(kiln, `${path}/sign-up`, { ...form, email, name: 'a\0b' })
  expect(nul.status).toBe(422)
  expect(await mails(kiln)).toEqual([])
})

test('a guest in line sees their place, changes what they said, and gives it up', async () => {
  await using kiln = await hall()
  const { row, path, pool } = await open(kiln, { tickets: [ticket({ seats: 1 })] })
  await kiln.call('bob', 'put', `/pools/${pool}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${pool}/rsvp`, rsvp())
  expect((await browse(kiln, path)).text).toContain('>Line up<')
  const { to } = await browse(kiln, `${path}/sign-up`, { pool }, 'out')
  const seat = await browse(kiln, to)
  expect(seat.text).toContain('You are in line')
  expect(seat.text).toContain('Place 2 in line')
  expect(seat.text).not.toContain('QR code')
  const changed = await browse(kiln, `${to}/change`, { 'consent-attendees': 'yes' })
  expect([changed.status, changed.to]).toEqual([303, to])
  expect((await browse(kiln, to)).text).toMatch(/name="consent-attendees" value="yes" checked/)
  await browse(kiln, `${to}/give-up`, {})
  expect((await browse(kiln, to)).text).toContain('You do not come')
  await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, {})
  expect((await browse(kiln, to)).text).toContain('It was called off.')
})

test('a guest takes the seat that became free, for as long as it is held', async () => {
  await using kiln = await hall()
  const { path, pool } = await open(kiln, { tickets: [ticket({ seats: 1 })] })
  await kiln.call('bob', 'put', `/pools/${pool}/rsvp`, rsvp())
  const { to } = await browse(kiln, `${path}/sign-up`, { pool }, 'out')
  const early = await browse(kiln, `${to}/claim`, {})
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('You are in line.')])
  await kiln.call('bob', 'put', `/pools/${pool}/rsvp`, rsvp({ answer: 'no' }))
  const offered = (await browse(kiln, to)).text
  expect(offered).toContain('A seat is free for you')
  expect(offered).toContain('It is held for you until')
  expect((await browse(kiln, `${to}/ticket`)).to).toBe(to)
  expect((await browse(kiln, `${to}/claim`, {})).to).toBe(to)
  expect((await browse(kiln, to)).text).toContain('QR code of your ticket')
  const alone = (await browse(kiln, `${to}/ticket`)).text
  for (const said of [
    'Open night',
    'out',
    'QR code of your ticket',
    'For you alone',
    `href="${to}"`,
  ])
    expect(alone).toContain(said)
})

test('no link but the one that was given out opens somebody’s page, and no other site sends a form', async () => {
  await using kiln = await hall()
  const { path, pool } = await open(kiln)
  const other = await open(kiln, { title: 'Other' })
  const { to } = await browse(kiln, `${path}/sign-up`, { pool }, 'out')
  const token = to.split('/').at(-1) ?? ''
  const forged = [
    `${path}/seat/${token.slice(0, -2)}AA`,
    `${path}/seat/${token.slice(0, 22)}`,
    `${path}/seat/x`,
    `/e/no-circle/${path.split('/')[3]}/seat/${token}`,
  ]
  for (const each of forged) {
    expect((await browse(kiln, each)).status).toBe(404)
    expect((await browse(kiln, `${each}/ticket`)).status).toBe(404)
    expect((await browse(kiln, `${each}/give-up`, {})).status).toBe(404)
  }
  // The token says whose seat it is, whatever event stands before it.
  expect((await browse(kiln, `${other.path}/seat/${token}`)).to).toBe(to)
  expect((await browse(kiln, `${path}/confirm/${token}`)).status).toBe(410)
  const foreign = await kiln.app.request(
    `${to}/give-up`,
    { method: 'POST', headers: { origin: 'https://evil.example' }, body: new URLSearchParams({}) },
    env,
  )
  expect(foreign.status).toBe(403)
  expect(await standings(kiln)).toMatchObject([{ status: 'going' }])
})

test('mails to one address are few, and what was asked is forgotten', async () => {
  await using kiln = await hall()
  const { path, pool } = await open(kiln)
  const ask = () => browse(kiln, `${path}/sign-up`, { name: 'X', email: 'ida@example.org', pool })
  const answers = []
  for (let i = 0; i < 5; i++) answers.push((await ask()).status)
  expect(answers).toEqual([303, 303, 303, 303, 429])
  const [mail] = await mails(kiln)
  await kiln.database.pool.query(`update event_guest_request set expires_at = now()`)
  expect((await browse(kiln, mail?.path ?? '', {})).status).toBe(410)
  await runJobs(kiln, 'events.forget-guest-request')
  const kept = await kiln.database.pool.query('select from event_guest_request')
  expect([kept.rowCount, await standings(kiln)]).toEqual([0, []])
})

test('of strangers who confirm at once, one gets the last seat and the others stand in line', async () => {
  await using kiln = await hall()
  const { path, pool } = await open(kiln, { tickets: [ticket({ seats: 1 })] })
  const emails = ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`)
  for (const email of emails) await browse(kiln, `${path}/sign-up`, { name: 'X', email, pool })
  const links = await mails(kiln)
  await Promise.all([...links, ...links].map(({ path }) => browse(kiln, path, {})))
  const statuses = (await standings(kiln)).map(({ status }) => status)
  expect(statuses.sort()).toEqual(['going', 'waiting', 'waiting', 'waiting'])
})
