import { expect, test } from 'vitest'
import { dataOf, visit } from '#app/testing/visit.ts'
import { world } from '#app/testing/world.ts'
import { arrange } from '../testing.ts'

test('a private, an archived and a missing community show the same page', async () => {
  await using kiln = await world()
  const [hidden, missing] = [
    await visit(kiln, '/communities/kiln-circle'),
    await visit(kiln, '/communities/no-such-circle'),
  ]
  expect([hidden.status, hidden.text]).toEqual([404, missing.text])
  await arrange(kiln, { visibility: 'listed' })
  expect((await visit(kiln, '/communities/kiln-circle')).status).toBe(200)
  await arrange(kiln, { archived_at: '2026-01-01T00:00:00Z' })
  expect((await visit(kiln, '/communities/kiln-circle')).text).toBe(missing.text)
})

test('the page says what the community is for, to people and to machines', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'unlisted', admission: 'application' })
  const { text } = await visit(kiln, '/communities/kiln-circle')
  for (const part of [
    '<title>Kiln Circle · ',
    'property="og:title" content="Kiln Circle"',
    'content="http://localhost:3000/communities/kiln-circle"',
    '<meta name="robots" content="noindex">',
    'href="/join/kiln-circle">Ask to join<',
    '4 members',
  ])
    expect(text).toContain(part)
  expect(dataOf(text)).toMatchObject({ '@type': 'Organization', name: 'Kiln Circle' })
  await arrange(kiln, { admission: 'invitation' })
  expect((await visit(kiln, '/communities/kiln-circle')).text).not.toContain('/join/')
  expect((await visit(kiln, '/communities')).text).not.toContain('Kiln Circle')
})

test('nothing that is written into a community becomes markup', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed' })
  const evil = `</script><script>alert(1)</script><img src=x onerror="x">'`
  await kiln.database.pool.query(
    'update community set name = $1, purpose = $1, meant_for = $1, gives = $1, gets = $1',
    [evil],
  )
  for (const path of [
    '/communities',
    '/communities/kiln-circle',
    `/communities?search=${encodeURIComponent(evil)}`,
  ]) {
    const { text, headers } = await visit(kiln, path)
    const csp = headers.get('content-security-policy')
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('<img')
    expect(text).not.toMatch(/ style=| on\w+="/)
    expect(csp).toContain("script-src 'self'")
    expect(csp).not.toContain('unsafe')
  }
})

test('the directory in the language of the reader, searched without script', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed' })
  expect((await visit(kiln, '/communities', null, 'de-AT,de;q=0.9')).text).toContain(
    'Was suchst du?',
  )
  expect((await visit(kiln, '/communities?search=potters')).text).toContain(
    'href="/communities/kiln-circle"',
  )
  expect((await visit(kiln, '/communities?search=bees')).text).not.toContain('kiln-circle')
  expect((await visit(kiln, '/communities?after=nonsense&limit=x')).status).toBe(200)
})
