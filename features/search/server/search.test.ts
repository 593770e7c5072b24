import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { deleteMessage } from '#features/chat/server/delete-message.ts'
import { editMessage } from '#features/chat/server/edit-message.ts'
import { openFirstChannel } from '#features/chat/server/open-first-channel.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { addMember, createCommunity } from '#features/communities/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { SearchPage } from '../contract.ts'

const here = '/communities/kiln-circle/search'

test('words are found by their stem, whatever their case and accents', async () => {
  await using kiln = await searchable()
  await kiln.post('bob', 'We were glazing all day at the café')
  await kiln.post('eve', 'Nothing to do with it')
  for (const q of ['glaze', 'GLAZED', 'cafe', '"glazing all"', 'day glaze', 'the'])
    expect(await kiln.find('ann', q), q).toEqual(['We were glazing all day at the café'])
  for (const q of ['kiln', '"all glazing"', 'glaze -cafe', 'glaze kiln'])
    expect(await kiln.find('ann', q), q).toEqual([])
})

test('a German community reads German, and words of other languages as they are', async () => {
  await using kiln = await searchable()
  await kiln.database.pool.query(`update community set language = 'de'`)
  await kiln.post('bob', 'Die Häuser am Fluß waren groß, said the glazing team. 東京都で会う')
  for (const q of ['haus', 'Häusern', 'fluss', 'große', 'glazing', '東京', '京都', '都', '会'])
    expect((await kiln.find('ann', q)).length, q).toBe(1)
  expect(await kiln.find('ann', '京東')).toEqual([])
})

test('a change of language reads everything anew', async () => {
  await using kiln = await searchable()
  await kiln.post('bob', 'Viele Häuser')
  expect(await kiln.find('ann', 'haus')).toEqual([])
  const change = await kiln.request('ann', 'patch', '/communities/kiln-circle', { language: 'de' })
  expect(change.status).toBe(200)
  await kiln.following.catchUp()
  expect(await kiln.find('ann', 'haus')).toEqual(['Viele Häuser'])
})

test('a typing error finds what was meant, and says so', async () => {
  await using kiln = await searchable()
  await kiln.post('bob', 'The kiln was at temperature')
  for (const [q, meant] of [
    ['klin', 'kiln'],
    ['temperatrue', 'temperature'],
    ['tempereture', 'temperature'],
    ['temperetura', 'temperature'],
  ] as const) {
    const page = await kiln.search('ann', q)
    expect(page.results.length, q).toBe(1)
    expect(page.corrections).toEqual([{ typed: q, meant: [meant] }])
  }
  expect((await kiln.search('ann', 'kiln')).corrections).toEqual([])
  expect(await kiln.find('ann', 'kiwi')).toEqual([])
})

test('the last word may go on while it is typed', async () => {
  await using kiln = await searchable()
  await kiln.post('bob', 'The kiln was at temperature')
  expect(await kiln.find('ann', 'kiln temp', '&typing=true')).toHaveLength(1)
  expect(await kiln.find('ann', 'kiln temp')).toHaveLength(0)
})

test('by author, channel, time and what it has', async () => {
  await using kiln = await searchable()
  const lab = newId()
  await kiln.as('ann', (tx, ann) =>
    createChannel(tx, ann, { id: lab, name: 'glaze-lab', topic: '', kind: 'open' }),
  )
  await kiln.post('bob', 'ash from bob')
  await kiln.post('eve', 'ash from eve, see https://example.org', lab)
  const old = await kiln.post('eve', 'ash of long ago')
  await kiln.database.pool.query(
    `update search_document set at = '2026-01-05T12:00Z' where id = $1`,
    [old],
  )
  const found = async (q: string) => (await kiln.find('ann', q)).sort()
  expect(await found('ash from:bob')).toEqual(['ash from bob'])
  expect(await found('from:me')).toEqual([])
  expect(await kiln.find('bob', 'from:me')).toEqual(['ash from bob'])
  expect(await found('from:nobody ash')).toEqual([])
  expect(await found('in:glaze-lab')).toEqual(['ash from eve, see https://example.org'])
  expect(await found('in:#GLAZE-lab from:bob from:eve ash')).toHaveLength(1)
  expect(await found('has:link')).toEqual(['ash from eve, see https://example.org'])
  expect(await found('ash has:poll')).toEqual([])
  expect(await found('ash before:2026-01-06')).toEqual(['ash of long ago'])
  expect(await found('on:2026-01-05')).toEqual(['ash of long ago'])
  expect(await found('ash after:2026-01-05')).toHaveLength(2)
  expect(await found('ash on:today -eve')).toEqual(['ash from bob'])
})

test('who may not read something does not find it, nor a word of it, nor whether it is there', async () => {
  await using kiln = await searchable()
  const leads = await leadsChannel(kiln)
  await kiln.post('ann', 'the salary of zorbax', leads)
  await kiln.post('bob', 'the weather')
  const direct = newId()
  const [bob, eve] = [await kiln.member('bob'), await kiln.member('eve')]
  await kiln.database.pool.query(
    `insert into chat_channel (community_id, id, name, kind, audience)
     values ($1, $2, 'bob-and-eve', 'private', $3)`,
    [kiln.community, direct, [`member:${bob.member}`, `member:${eve.member}`]],
  )
  await kiln.post('bob', 'between us: quuxberry', direct)

  expect(await kiln.find('ann', 'zorbax')).toEqual(['the salary of zorbax'])
  expect(await kiln.find('eve', 'quuxberry')).toEqual(['between us: quuxberry'])
  const nothing = await kiln.search('bob', 'xyzzyplugh')
  for (const q of ['zorbax', 'zorbxa', 'salary in:leads', 'in:leads', `in:${leads}`])
    expect(await kiln.search('bob', q), q).toEqual(nothing)
  for (const q of ['quuxberry', 'quuxbery', 'in:bob-and-eve'])
    expect(await kiln.search('ann', q), q).toEqual(nothing)
  expect(await kiln.find('bob', 'the')).toEqual(['the weather'])

  expect((await kiln.request('out', 'get', `${here}?q=weather`)).status).toBe(404)
  expect((await kiln.request(null, 'get', `${here}?q=weather`)).status).toBe(401)
  const away = await kiln.request('eve', 'post', '/communities/kiln-circle/leave')
  expect(away.status).toBeLessThan(300)
  expect((await kiln.request('eve', 'get', `${here}?q=weather`)).status).toBe(404)
  expect(await kiln.findEverywhere('eve', 'weather')).toEqual([])
})

test('across communities everybody finds what is theirs', async () => {
  await using kiln = await searchable()
  const { id: other, channel } = await anotherCommunity(kiln)
  await kiln.post('bob', 'a word in the kiln')
  await kiln.post('out', 'a word elsewhere', channel, true, other)
  expect(await kiln.findEverywhere('ann', 'word')).toEqual(['a word in the kiln'])
  expect(await kiln.findEverywhere('out', 'word')).toEqual(['a word elsewhere'])
  await kiln.platform.transact((tx) =>
    addMember(tx, {
      community: other,
      id: newId(),
      person: { id: kiln.people.ann, name: 'ann' },
      guidelinesAccepted: 1,
    }),
  )
  expect(await kiln.findEverywhere('ann', 'word', '&order=newest')).toEqual([
    'a word elsewhere',
    'a word in the kiln',
  ])
  expect((await kiln.findEverywhere('ann', 'word')).length).toBe(2)
  // What somebody wrote in one place is not taken for a typing error in another.
  await kiln.post('bob', 'the kiln and the kilo')
  await kiln.post('out', 'one kilo', channel, true, other)
  expect(await kiln.findEverywhere('ann', 'kiln')).toEqual(
    ['a word in the kiln', 'the kiln and the kilo'].reverse(),
  )
})

test('what was deleted is gone, words and all; what was edited is found by its new words', async () => {
  await using kiln = await searchable()
  const secret = await kiln.post('bob', 'passwort zorbax')
  const edited = await kiln.post('bob', 'quuxberry jam')
  await kiln.as('bob', (tx, bob) => deleteMessage(tx, bob, secret))
  await kiln.as('bob', (tx, bob) => editMessage(tx, bob, edited, { body: 'plum jam' }))
  // Before the follower came by the index still has the words, and nobody is shown them.
  expect(await kiln.find('ann', 'zorbax')).toEqual([])
  await kiln.following.catchUp()
  for (const q of ['zorbax', 'zorbxa', 'quuxberry', 'quuxbery'])
    expect(await kiln.search('ann', q), q).toEqual({ results: [], next: null, corrections: [] })
  expect(await kiln.find('ann', 'plum')).toEqual(['plum jam'])
  const { rows } = await kiln.database.pool.query(
    `select word from search_word where word in ('zorbax', 'quuxberry', 'passwort')`,
  )
  expect(rows).toEqual([])
})

test('pages follow each other without a hole, by how well it fits and by time', async () => {
  await using kiln = await searchable()
  for (let n = 0; n < 25; n++)
    await kiln.post('bob', `ash ${'and more '.repeat(n % 4)}${n}`, undefined, false)
  await kiln.following.catchUp()
  for (const order of ['best', 'newest']) {
    const all: string[] = []
    let after = ''
    for (;;) {
      const page = await kiln.search('ann', 'ash', `&limit=7&order=${order}${after}`)
      all.push(...page.results.map(({ at, id }) => `${at} ${id}`))
      if (!page.next) break
      after = `&after=${encodeURIComponent(page.next)}`
    }
    expect(new Set(all).size, order).toBe(25)
    expect(all.length, order).toBe(25)
    if (order === 'newest') expect(all).toEqual(all.toSorted().reverse())
  }
})

test('what was looked for is pointed out in a piece of the text, as ranges and not as markup', async () => {
  await using kiln = await searchable()
  await kiln.post(
    'bob',
    `${'Before that. '.repeat(30)}The <b>glazing</b> begins here. ${'After that. '.repeat(30)}`,
  )
  const [result] = (await kiln.search('ann', 'glaze')).results
  expect(result?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['glazing'])
  const text = result?.excerpt.map((segment) => segment.text).join('') ?? ''
  expect(text).toContain('The <b>glazing</b> begins')
  expect(text.length).toBeLessThan(260)
})

test('whatever is typed is answered', async () => {
  await using kiln = await searchable()
  await kiln.post('bob', 'ash')
  const typed = [
    ':::',
    '"',
    '""',
    "'",
    "''' & ! | <-> ()",
    'a:* b:A',
    '\\',
    'ash & !',
    '-ash',
    '\ud800',
    '%',
    '_',
    'from:\\',
    'in:"',
    'has:',
    "ash'); drop table search_document; --",
    '( ( (',
    'ﷺ',
    '½',
    '👍',
    'é'.repeat(400),
    'ash '.repeat(120),
    '-a -b -c',
    'before:2999-12-31 after:1900-01-01',
    '1e5 0x1F 12.5 -3 a@b.c /x/y',
    'ⅷ',
    '٣',
    'يَعْمَل',
    '한국어',
    'ไทยภาษา',
    'x'.repeat(499),
  ]
  for (const q of typed)
    for (const more of ['', '&typing=true&order=newest']) {
      const path = `${here}?q=${encodeURIComponent(q.toWellFormed())}${more}`
      expect((await kiln.request('ann', 'get', path)).status, JSON.stringify(q)).toBe(200)
    }
  expect((await kiln.request('ann', 'get', `${here}?q=${'x'.repeat(10_000)}`)).status).toBe(422)
  expect((await kiln.request('ann', 'get', `${here}?q=x&after=junk`)).status).toBe(422)
  expect((await kiln.request('ann', 'get', `${here}?q=ash&after=2026_${newId()}`)).status).toBe(200)
  expect((await kiln.request('ann', 'get', here)).status).toBe(422)
  for (const at of ['2026', '2026-02-31T00:00:00.000000Z', '2026-99-99T99:99:99.999999Z', '1.2.3'])
    for (const order of ['newest', 'best']) {
      const path = `${here}?q=ash&order=${order}&after=${at}_${newId()}`
      expect((await kiln.request('ann', 'get', path)).status, at).toBe(200)
    }
  expect((await kiln.request('ann', 'get', `${here}?q=ash%00ash`)).status).toBe(422)
})

const plain = {
  name: 'Elsewhere',
  purpose: 'Another.',
  meantFor: '',
  gives: '',
  gets: '',
  hue: 1,
  visibility: 'private',
  admission: 'invitation',
  seats: 20,
  language: 'en',
} as const

/** A community that only `out` is in. */
async function anotherCommunity(kiln: World): Promise<{ id: Id; channel: Id }> {
  const id = newId()
  const founder = { id: kiln.people.out, name: 'out' }
  await kiln.platform.transact((tx) =>
    createCommunity(tx, founder, { ...plain, id, slug: 'elsewhere' }, openFirstChannel),
  )
  const [row] = await kiln.database.prepared<{ id: Id }>(
    'test-first-channel',
    'select id from chat_channel where community_id = $1',
    [id],
  )
  return { id, channel: row?.id ?? '' }
}

async function searchable() {
  const kiln: World = await world()
  const general = await channelNamed(kiln, 'general')
  const search = async (name: Name, q: string, more = ''): Promise<SearchPage> =>
    (await kiln.request(name, 'get', `${here}?q=${encodeURIComponent(q)}${more}`)).json()
  const textsOf = (page: SearchPage) =>
    page.results.map(({ excerpt }) => excerpt.map(({ text }) => text).join(''))
  return {
    ...kiln,
    search,
    find: async (name: Name, q: string, more = '') => textsOf(await search(name, q, more)),
    findEverywhere: async (name: Name, q: string, more = '') =>
      textsOf(
        await (await kiln.request(name, 'get', `/search?q=${encodeURIComponent(q)}${more}`)).json(),
      ),
    async post(
      name: Name,
      body: string,
      channelId: Id = general,
      follow = true,
      community = kiln.community,
    ): Promise<Id> {
      const id = newId()
      const post = { person: kiln.people[name], community, channelId, id, body }
      const [outcome] = await kiln.platform.transact((tx) => postMessages(tx, [post]))
      if (!outcome || !('ok' in outcome)) throw new Error('was not posted')
      if (follow) await kiln.following.catchUp()
      return id
    },
  }
}
