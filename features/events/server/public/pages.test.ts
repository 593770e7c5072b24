import { expect, test } from 'vitest'
import { dataOf, visit } from '#app/testing/visit.ts'
import type { Name } from '#app/testing/world.ts'
import { arrange } from '#features/communities/server/testing.ts'
import { plain, sent } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { hall, wallIn } from '../testing.ts'

const everybody = [{ audience: ['public' as const], from: null }]
const signedIn = [{ audience: ['organisation' as const], from: null }]

test('who sees the page is who its audience names; everything else answers alike', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const open = await kiln.publish({ title: 'Open night', plan: everybody })
  const inside = await kiln.publish({ title: 'For the house', plan: signedIn })
  const members = await kiln.publish({ title: 'For members' })
  const draft = await kiln.draft('ann', { title: 'Draft', plan: everybody })
  const at = ({ row }: { row: { id: string } }) => `/e/kiln-circle/${row.id}`
  const status = async (path: string, who: Name | null) => (await visit(kiln, path, who)).status

  expect([await status(at(open), null), await status(at(open), 'out')]).toEqual([200, 200])
  expect([await status(at(inside), null), await status(at(inside), 'out')]).toEqual([404, 200])
  for (const who of [null, 'out', 'bob', 'ann'] as const) {
    expect(await status(at(members), who)).toBe(404)
    expect(await status(at(draft), who)).toBe(404)
  }
  const missing = (await visit(kiln, `/e/kiln-circle/${newId()}`)).text
  const withoutId = (text: string) => text.replaceAll(/%2Fe%2F[^"]*/g, '')
  for (const path of [at(members), at(inside), '/e/no-circle/x', `/e/no-circle/${open.row.id}`])
    expect(withoutId((await visit(kiln, path)).text)).toBe(withoutId(missing))
  await arrange(kiln, { archived_at: '2026-01-01T00:00:00Z' })
  expect(await status(at(open), null)).toBe(404)
})

test('the page says what, when and where, to people and to machines', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const { row } = await kiln.publish({
    ...{ title: 'Open kiln night', summary: 'Soup after.', format: 'hybrid', plan: everybody },
    ...{ joinUrl: 'https://meet.example.org/secret', body: 'Bring a *cup*.' },
    venue: { name: 'Studio Nord', address: 'Yard 2', mapUrl: null, access: 'No steps.' },
    agenda: [{ id: newId(), title: 'Unloading', from: 30, minutes: 60, about: '', speakers: [] }],
    tickets: [{ id: newId(), name: '', description: '', price: '', seats: 20, approval: false }],
  })
  const { text, headers } = await visit(kiln, `/e/kiln-circle/${row.id}`)
  for (const part of [
    '<title>Open kiln night · ',
    'property="og:title" content="Open kiln night"',
    `property="og:url" content="http://localhost:3000/e/kiln-circle/${row.id}"`,
    '<link rel="canonical"',
    'In person and online',
    'Oslo time, GMT+',
    'Studio Nord',
    'No steps.',
    'Unloading',
    '20 seats left',
    'Bring a <em>cup</em>.',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('meet.example.org')
  expect(text).not.toMatch(/ann|<script(?! type="application\/ld\+json")/)
  expect(headers.get('vary')).toContain('Cookie')
  expect(dataOf(text)).toMatchObject({
    ...{ '@type': 'Event', name: 'Open kiln night', startDate: row.occurrences[0]?.startsAt },
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ '@type': 'Place', name: 'Studio Nord' }, { '@type': 'VirtualLocation' }],
    organizer: { name: 'Kiln Circle' },
    offers: [{ availability: 'https://schema.org/InStock' }],
  })
  await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, { reason: 'The kiln cracked.' })
  const after = await visit(kiln, `/e/kiln-circle/${row.id}`, null, 'de')
  expect(after.text).toContain('Abgesagt')
  expect(after.text).toContain('The kiln cracked.')
  expect(dataOf(after.text).eventStatus).toBe('https://schema.org/EventCancelled')
})

test('a private community goes by no name outside, and is found by no address of its own', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ plan: everybody })
  expect((await visit(kiln, `/e/kiln-circle/${row.id}`)).status).toBe(404)
  const { status, text } = await visit(kiln, `/e/${kiln.community}/${row.id}`)
  expect(status).toBe(200)
  expect(text).not.toMatch(/kiln.circle/i)
  expect(text).toContain('<meta name="robots" content="noindex">')
  expect(dataOf(text).organizer).toMatchObject({ '@type': 'Organization', name: 'Hamlet' })
})

test('a frame on another page shows it, without forms, script or anybody signed in', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'unlisted' })
  const [open, inside] = [
    await kiln.publish({ plan: everybody }),
    await kiln.publish({ plan: signedIn }),
  ]
  const frame = await visit(kiln, `/embed/e/kiln-circle/${open.row.id}`, 'bob')
  expect(frame.status).toBe(200)
  const policy = frame.headers.get('content-security-policy') ?? ''
  expect(policy).toContain('frame-ancestors *')
  expect(policy).toContain("form-action 'none'")
  expect(policy).not.toContain('script-src')
  expect(frame.headers.get('x-frame-options')).toBeNull()
  expect(frame.text).not.toMatch(/<form|<script/)
  expect(frame.text).toContain(`href="/e/kiln-circle/${open.row.id}" target="_blank"`)
  expect((await visit(kiln, `/embed/e/kiln-circle/${inside.row.id}`, 'bob')).status).toBe(404)
  const page = await visit(kiln, `/e/kiln-circle/${open.row.id}`)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-frame-options')).toBe('DENY')
})

test('before and after one can sign up the page says so, and has no form', async () => {
  await using kiln = await hall()
  const registration = { closesBefore: 0, guests: 0, offers: 'automatic', claimHours: 24 } as const
  const at = async (opensAt: string | null, closesBefore = 0) => {
    const { row } = await kiln.publish({
      plan: everybody,
      registration: { ...registration, closesBefore, opensAt, questions: [] },
    })
    return (await visit(kiln, `/e/${kiln.community}/${row.id}`)).text
  }
  const later = await at(`${wallIn(3)}:00Z`)
  expect(later).toContain('One can sign up from ')
  expect(later).not.toContain('<form')
  const closed = await at(null, 10 * 24 * 60)
  expect(closed).toContain('Signing up has closed.')
  expect(closed).not.toContain('<form')
  expect(await at(`${wallIn(-3)}:00Z`)).toContain('<form')
})

test('its cover is seen by who sees the page', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const picture = async () => sent(kiln, 'ann', await plain(900, 600).png().toBuffer(), 'kiln.png')
  const [first, second] = [await picture(), await picture()]
  const open = await kiln.publish({ plan: everybody, cover: { id: first.id } })
  const closed = await kiln.publish({ cover: { id: second.id } })
  const at = (event: typeof open, file: string) => `/e/kiln-circle/${event.row.id}/files/${file}`
  const seen = await visit(kiln, at(open, first.id))
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await visit(kiln, at(closed, second.id), 'ann')).status).toBe(404)
  expect((await visit(kiln, at(open, second.id))).status).toBe(404)
  const { text } = await visit(kiln, `/e/kiln-circle/${open.row.id}`)
  expect(text).toContain(`property="og:image" content="http://localhost:3000${at(open, first.id)}"`)
})

test('the page of a community lists what is for everybody, the next first', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  expect((await visit(kiln, '/communities/kiln-circle')).text).not.toContain('Events for everybody')
  await kiln.publish({ title: 'Later', plan: everybody, starts: wallIn(20) })
  await kiln.publish({ title: 'Sooner', plan: everybody, starts: wallIn(3) })
  await kiln.publish({ title: 'Not for you', plan: signedIn })
  const { text } = await visit(kiln, '/communities/kiln-circle')
  expect(text.indexOf('Sooner')).toBeGreaterThan(0)
  expect(text.indexOf('Later')).toBeGreaterThan(text.indexOf('Sooner'))
  expect(text).not.toContain('Not for you')
})

test('nothing that is written into an event becomes markup', async () => {
  await using kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  const evil = `</script><script>alert(1)</script><img src=x onerror="x">'`
  const { row } = await kiln.publish({
    ...{ title: evil, summary: evil, body: evil, plan: everybody, tags: [evil.slice(0, 40)] },
    venue: { name: evil, address: evil, mapUrl: null, access: evil },
    speakers: [{ id: newId(), name: evil, member: null, about: evil }],
    agenda: [{ id: newId(), title: evil, from: 0, minutes: 10, about: evil, speakers: [] }],
  })
  for (const path of [
    `/e/kiln-circle/${row.id}`,
    `/embed/e/kiln-circle/${row.id}`,
    '/communities/kiln-circle',
  ]) {
    const { text } = await visit(kiln, path)
    expect(text).not.toContain('<script>')
    expect(text).not.toMatch(/<img src=x| style=| on\w+="/)
  }
})

test('members are led into their community, strangers to its page', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ plan: everybody })
  const path = `/e/${kiln.community}/${row.id}`
  expect((await visit(kiln, path, 'bob')).text).toContain(`href="/c/kiln-circle/events/${row.id}"`)
  expect((await visit(kiln, path, 'out')).text).not.toContain('/c/')
})
