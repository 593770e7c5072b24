import { expect, test } from 'vitest'
import { type Name, openSession } from '#app/testing/world.ts'
import { removeMember } from '#features/communities/server/remove-member.ts'
import { arrange, memberId } from '#features/communities/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { FeedHolds, NewFeed } from '../../contract.ts'
import { poolIn, rsvp } from '../coming/testing.ts'
import { factsIn, strictly } from '../ics/testing.ts'
import { type Hall, hall, wallIn } from '../testing.ts'

const joinUrl = 'https://meet.example.org/secret'
const everybody = [{ audience: ['public' as const], from: null }]
const feeds = '/people/me/calendar-feeds'

async function make(kiln: Hall, name: Name, holds: FeedHolds, community: string | null = null) {
  const answer = await kiln.request(name, 'post', feeds, { id: newId(), community, holds })
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()) as NewFeed
}

/** What a calendar program gets at an address. */
async function fetched(
  kiln: Hall,
  url: string,
  { tag, who }: { tag?: string; who?: Name } = {},
): Promise<{ status: number; text: string; tag: string }> {
  const headers = new Headers(tag ? { 'if-none-match': tag } : {})
  if (who) headers.set('cookie', await openSession(kiln.database, kiln.people[who]))
  const answer = await kiln.app.request(
    url.replace('http://localhost:3000', ''),
    { headers },
    { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } },
  )
  return {
    status: answer.status,
    text: await answer.text(),
    tag: answer.headers.get('etag') ?? '',
  }
}

const titles = (text: string) =>
  factsIn(text)
    .map(({ title }) => title)
    .sort()

test('a feed holds what its person may see, and nothing once they left', async () => {
  await using kiln = await hall()
  await kiln.publish({ title: 'For members' })
  await kiln.publish({ title: 'For leads', plan: [{ audience: ['leads'], from: null }] })
  await kiln.draft('ann', { title: 'A draft' })
  const ofEve = await make(kiln, 'eve', 'all')
  const ofAnn = await make(kiln, 'ann', 'all', kiln.community)
  expect(titles((await fetched(kiln, ofEve.url)).text)).toEqual(['For members'])
  const lead = await fetched(kiln, ofAnn.url)
  expect(titles(lead.text)).toEqual(['For leads', 'For members'])
  expect(String(strictly(lead.text).calendar.getFirstPropertyValue('x-wr-calname'))).toBe(
    'Kiln Circle',
  )

  const eve = await memberId(kiln, 'eve')
  const ofEveHere = await make(kiln, 'eve', 'all', kiln.community)
  await kiln.as('ann', (tx, ann) => removeMember(tx, ann, eve))
  for (const { url } of [ofEve, ofEveHere]) {
    const { status, text } = await fetched(kiln, url)
    expect([status, factsIn(text)]).toEqual([200, []])
    expect(text).not.toContain('Kiln')
  }
})

test('the link to join is for who comes and who hosts', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ format: 'online', joinUrl })
  const [ofBob, ofAnn] = [await make(kiln, 'bob', 'all'), await make(kiln, 'ann', 'all')]
  const file = `/events/${row.id}/calendar.ics`
  const download = async (name: Name) =>
    (await kiln.request(name, 'get', `/communities/kiln-circle${file}`)).text()
  const words = async ({ url }: NewFeed) => (await fetched(kiln, url)).text.replaceAll('\r\n ', '')
  expect(await words(ofBob)).not.toContain(joinUrl)
  expect(await download('bob')).not.toContain(joinUrl)
  expect(await words(ofAnn)).toContain(joinUrl)
  const [, pool] = poolIn(row)
  await kiln.call('bob', 'put', `${pool}/rsvp`, rsvp({ answer: 'maybe' }))
  expect(await words(ofBob)).not.toContain(joinUrl)
  await kiln.call('bob', 'put', `${pool}/rsvp`, rsvp())
  expect(await words(ofBob)).toContain(`Join online: ${joinUrl}`)
  expect((await download('bob')).replaceAll('\r\n ', '')).toContain(`LOCATION:${joinUrl}`)
  await kiln.call('bob', 'put', `${pool}/rsvp`, rsvp({ answer: 'no' }))
  expect(await words(ofBob)).not.toContain(joinUrl)
})

test('what one comes to: dates by themselves, a series as such where it is joined as a whole', async () => {
  await using kiln = await hall()
  const rule = 'FREQ=WEEKLY;COUNT=4'
  const each = await kiln.publish({ title: 'Throwing', rule, starts: wallIn(7) })
  const whole = await kiln.publish({ title: 'Course', rule, starts: wallIn(8), joining: 'whole' })
  await kiln.publish({ title: 'Not mine' })
  const feed = await make(kiln, 'bob', 'mine')
  expect(factsIn((await fetched(kiln, feed.url)).text)).toEqual([])
  const [, second, third] = each.row.occurrences
  for (const date of [second, third])
    await kiln.call('bob', 'put', `/pools/${date?.id}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `/pools/${whole.row.id}/rsvp`, rsvp())
  const mine = factsIn((await fetched(kiln, feed.url)).text)
  expect(mine.filter(({ title }) => title === 'Throwing')).toMatchObject([
    { uid: second?.id, rule: null, of: null, starts: `${second?.slot}:00` },
    { uid: third?.id, rule: null, of: null, starts: `${third?.slot}:00` },
  ])
  expect(mine.filter(({ title }) => title === 'Course')).toMatchObject([
    { uid: whole.row.id, rule: 'FREQ=WEEKLY;COUNT=4', starts: `${whole.row.starts}:00` },
  ])
})

test('a series has its rule, and what is otherwise: moved, called off, left out', async () => {
  await using kiln = await hall()
  const starts = wallIn(7)
  const { row } = await kiln.publish({ rule: 'FREQ=WEEKLY;COUNT=4', starts, minutes: 60 })
  const feed = await make(kiln, 'bob', 'all')
  const before = factsIn((await fetched(kiln, feed.url)).text)
  expect(before).toMatchObject([{ uid: row.id, rule: 'FREQ=WEEKLY;COUNT=4', of: null }])
  const [, second, third] = row.occurrences
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day',
       moved = true, sequence = sequence + 1 where id = $1`,
    [second?.id],
  )
  await kiln.database.pool.query(
    `update event_occurrence set cancelled_at = now(), reason = 'The kiln is cold.', sequence = sequence + 1 where id = $1`,
    [third?.id],
  )
  const after = factsIn((await fetched(kiln, feed.url)).text)
  const later = (slot = '') => wallText(wallTimeAt('UTC', instantOf(Date.parse(`${slot}Z`) + day)))
  expect(after).toMatchObject([
    { uid: row.id, of: null },
    { of: `${second?.slot}:00`, starts: `${later(second?.slot)}:00`, status: 'CONFIRMED' },
    { of: `${third?.slot}:00`, status: 'CANCELLED' },
  ])
  expect(after[2]?.text).toContain('Called off: The kiln is cold.')
  expect(after[1]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
})

test('what is changed keeps its UID and counts up; what is called off says so', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const feed = await make(kiln, 'bob', 'all')
  const read = async () => factsIn((await fetched(kiln, feed.url)).text)[0]
  const first = await read()
  const place = { name: 'Old Mill', address: '', mapUrl: null, access: '' }
  await kiln.call('ann', 'patch', `/events/${row.id}`, { after: row.version, venue: place })
  const moved = await read()
  await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, { reason: 'Too few.' })
  const off = await read()
  expect([first?.status, moved?.status, off?.status]).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'CANCELLED',
  ])
  expect(new Set([first?.uid, moved?.uid, off?.uid])).toEqual(new Set([row.occurrences[0]?.id]))
  expect([moved?.sequence, off?.sequence]).toEqual([
    (first?.sequence ?? 0) + 1,
    (first?.sequence ?? 0) + 2,
  ])
  expect(off?.text).toContain('Called off: Too few.')
})

test('a calendar that has it as it is hears so, until something changes', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const feed = await make(kiln, 'bob', 'all')
  const first = await fetched(kiln, feed.url)
  expect(first.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  const again = await fetched(kiln, feed.url, { tag: first.tag })
  expect([again.status, again.text]).toEqual([304, ''])
  await kiln.call('ann', 'patch', `/events/${row.id}`, { after: row.version, title: 'Kiln day' })
  const changed = await fetched(kiln, feed.url, { tag: first.tag })
  expect([changed.status, titles(changed.text)]).toEqual([200, ['Kiln day']])
})

test('an address is told once, stored as a hash, shows when it was read, and can be taken back', async () => {
  await using kiln = await hall()
  const feed = await make(kiln, 'bob', 'all')
  const token = /calendars\/([\w-]+)\.ics$/.exec(feed.url)?.[1] ?? ''
  expect(token).toHaveLength(32)
  const { rows } = await kiln.database.pool.query('select event_feed::text as row from event_feed')
  expect(rows[0].row).not.toContain(token)
  const list = async (name: Name) => (await kiln.request(name, 'get', feeds)).json()
  expect(await list('bob')).toMatchObject([
    { id: feed.id, fetchedAt: null, tokenEnd: token.slice(-4) },
  ])
  expect(JSON.stringify(await list('bob'))).not.toContain(token)
  expect(await list('eve')).toEqual([])
  await fetched(kiln, feed.url)
  expect((await list('bob'))[0].fetchedAt).toMatch(/^\d{4}/)

  expect((await kiln.request('eve', 'delete', `${feeds}/${feed.id}`)).status).toBe(404)
  expect((await fetched(kiln, feed.url)).status).toBe(200)
  expect((await kiln.request('bob', 'delete', `${feeds}/${feed.id}`)).status).toBe(204)
  expect((await fetched(kiln, feed.url)).status).toBe(404)
})

test('guessing an address gives nothing, and soon not even that', async () => {
  await using kiln = await hall()
  const feed = await make(kiln, 'bob', 'all')
  const guess = async (nth: number) =>
    (await fetched(kiln, `/calendars/${'a'.repeat(28)}${1000 + nth}.ics`)).status
  const answers = []
  for (let nth = 0; nth < 70; nth++) answers.push(await guess(nth))
  expect(answers[0]).toBe(404)
  expect(answers.at(-1)).toBe(429)
  expect((await fetched(kiln, feed.url)).status).toBe(200) // who knows theirs is not held up
  expect((await fetched(kiln, '/e/kiln-circle/calendar.ics')).status).not.toBe(429) // nor a plain address
})

test('a feed that is asked for too often is refused before anything is read for it', async () => {
  await using kiln = await hall()
  const feed = await make(kiln, 'bob', 'all')
  const ask = async () => (await fetched(kiln, feed.url)).status
  const answers = await Promise.all(Array.from({ length: 121 }, ask))
  expect(answers.filter((status) => status === 429)).toHaveLength(1)
  await kiln.database.pool.query('update event_feed set fetched_at = null')
  expect(await ask()).toBe(429)
  const { rows } = await kiln.database.pool.query('select fetched_at from event_feed')
  expect(rows).toEqual([{ fetched_at: null }])
})

test('plain addresses of one event and of all count together, whether anything is there or not', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const { row } = await kiln.publish({ plan: everybody })
  const at = (event: string) => `/e/kiln-circle/${event}/calendar.ics`
  const ask = async (url: string) => (await fetched(kiln, url)).status
  expect([await ask(at(row.id)), await ask(at(newId()))]).toEqual([200, 404])
  const gone = Array.from({ length: 598 }, () => ask(at(newId())))
  expect((await Promise.all(gone)).filter((status) => status !== 404)).toEqual([])
  expect([await ask(at(row.id)), await ask('/e/kiln-circle/calendar.ics')]).toEqual([429, 429])
})

test('nobody makes feeds of a community they are not in, nor without end', async () => {
  await using kiln = await hall()
  const body = { id: newId(), community: kiln.community, holds: 'all' }
  expect((await kiln.request('out', 'post', feeds, body)).status).toBe(404)
  expect((await kiln.request(null, 'post', feeds, body)).status).toBe(401)
  for (let nth = 0; nth < 20; nth++) await make(kiln, 'bob', 'mine')
  const more = await kiln.request('bob', 'post', feeds, body)
  expect([more.status, (await more.json()).code]).toEqual([409, 'feed.too-many'])
})

test('outside, plain addresses have what is for everybody, never the link to join', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const open = await kiln.publish({
    title: 'Open night',
    plan: everybody,
    format: 'online',
    joinUrl,
  })
  const inside = await kiln.publish({
    title: 'For the house',
    plan: [{ audience: ['organisation'], from: null }],
  })
  await kiln.publish({ title: 'For members' })
  const at = (id: string) => `/e/kiln-circle/${id}/calendar.ics`
  const ofCommunity = await fetched(kiln, '/e/kiln-circle/calendar.ics')
  expect(titles(ofCommunity.text)).toEqual(['Open night'])
  expect(ofCommunity.text).not.toContain('meet.example.org')
  expect((await fetched(kiln, '/communities/kiln-circle')).text).toContain(
    'href="webcal://localhost:3000/e/kiln-circle/calendar.ics"',
  )
  const one = await fetched(kiln, at(open.row.id))
  expect(factsIn(one.text)).toMatchObject([{ uid: open.row.occurrences[0]?.id }])
  expect(one.text).not.toContain('meet.example.org')
  expect((await fetched(kiln, at(inside.row.id))).status).toBe(404)
  expect((await fetched(kiln, at(inside.row.id), { who: 'out' })).status).toBe(200)

  await arrange(kiln, { visibility: 'private' })
  for (const name of ['kiln-circle', kiln.community])
    expect((await fetched(kiln, `/e/${name}/calendar.ics`)).status).toBe(404)
  expect((await fetched(kiln, `/e/${kiln.community}/${open.row.id}/calendar.ics`)).status).toBe(200)
})
