import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { leave } from '#features/communities/server/leave.ts'
import { photo } from '#features/files/server/testing.ts'
import type { PostsPage } from '#features/forum/contract.ts'
import { closeTopic, reopenTopic } from '#features/forum/server/mark-topic.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { createLogger } from '#platform/server/logger.ts'
import { startMailIn } from '#platform/server/mail-in/start-mail-in.ts'
import { deliver, keyRecord, namesOf, signed, written } from '#platform/server/mail-in/testing.ts'
import { type AnswerPlace, isReplyName, placeOfName, replyName } from './reply-token.ts'
import { mailWorld } from './testing.ts'

const domain = 'hamlet.example'
const names = { ...keyRecord('example.org'), 'example.net': 'v=spf1 ip4:127.0.0.1 -all' }

/** The small world with a topic of bob's, to which mails can be answered. */
async function answerWorld(relays: { network: string; name: string }[] = []) {
  const mailIn = { port: 0, host: '127.0.0.1', domain, relays }
  const small = await mailWorld({ mailIn })
  const { kiln } = small
  const records: Record<string, string> & { down?: boolean } = { ...names }
  const listening = await startMailIn({
    settings: mailIn,
    host: 'localhost',
    receivers: kiln.features.flatMap(({ receives }) => receives ?? []),
    logger: createLogger('error'),
    resolver: (name, type) => namesOf(records)(name, type),
  })
  const topic = await topicBy(kiln, 'bob')
  await small.arrive()
  const addressOf = (name: Name, place: AnswerPlace = { of: 'topic', id: topic.id }) =>
    `${replyName(kiln.platform.config.secret, kiln.people[name], place)}@${domain}`
  return {
    ...small,
    topic,
    records,
    port: listening.port,
    addressOf,
    /** What a mail program of somebody sends, signed by their domain. */
    async answer(name: Name, text: string, more: Parameters<typeof written>[0] = {}) {
      const to = addressOf(name)
      const from = `${name}@example.org`
      const mail = { from, to, subject: 'Re: [Kiln Circle] Crawling on shino', text, ...more }
      const raw = await signed(await written(mail), 'example.org')
      const envelope = { from, to: typeof more?.to === 'string' ? more.to : to }
      return { raw, said: await deliver(listening.port, raw, envelope) }
    },
    async posts(): Promise<PostsPage['posts']> {
      const path = `/communities/kiln-circle/topics/${topic.id}/posts`
      return ((await (await kiln.request('bob', 'get', path)).json()) as PostsPage).posts
    },
    async [Symbol.asyncDispose]() {
      await listening[Symbol.asyncDispose]()
      await small[Symbol.asyncDispose]()
    },
  }
}

test('an answer to the mail becomes a reply to the post, once, whoever delivers it again', async () => {
  await using small = await answerWorld()
  const { kiln, arrive, topic, posts, answer, port } = small
  const post = await replyBy(kiln, 'eve', topic.id, 'Thin the slip.')
  const [mail] = await arrive()
  expect(mail?.to).toBe('bob')
  expect(mail?.header('reply-to')).toBe(`Kiln Circle <${small.addressOf('bob')}>`)
  expect(mail?.raw).toContain('Answer above this line')

  const text = `By how much?\n\nOn Mon, May 4, 2026 at 10:12 AM eve (Kiln Circle) <hamlet@example.org> wrote:\n\n> Answer above this line, and your answer stands in the topic.\n>\n> Thin the slip.\n`
  const { raw, said } = await answer('bob', text, { inReplyTo: mail?.header('message-id') ?? '' })
  expect(said).toMatch(/^250/)
  const again = await deliver(port, raw, { from: 'bob@example.org', to: small.addressOf('bob') })
  expect(again).toMatch(/^250/)
  expect((await posts()).slice(1)).toMatchObject([
    { id: post.id, body: 'Thin the slip.' },
    { number: 3, body: 'By how much?', replyTo: { number: 2 } },
  ])
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'forum.post-added')).toHaveLength(3)
  expect((await arrive()).map(({ to }) => to)).toEqual(['eve']) // told of it as of any reply
})

test('who a mail is from has to be proven, by whichever way there is', async () => {
  await using small = await answerWorld()
  const { kiln, port, posts, addressOf, records } = small
  const to = addressOf('bob')
  const from = 'bob@example.org'
  const send = async (raw: Buffer, envelope: { from: string; to: string } = { from, to }) =>
    (await deliver(port, raw, envelope)).slice(0, 10)
  const mail = (more = {}) => written({ from, to, subject: 'Re: it', text: 'Hello', ...more })

  expect(await send(await mail())).toBe('550 5.7.26') // nothing is signed
  expect(await send(await signed(await mail(), 'example.net'))).toBe('550 5.7.26') // by somebody else
  const changed = (await signed(await mail(), 'example.org')).toString().replace('Hello', 'Goodbye')
  expect(await send(Buffer.from(changed))).toBe('550 5.7.26')
  const others = { from: 'bob@example.net', to }
  expect(await send(await mail(), others)).toBe('550 5.7.26') // SPF of the envelope, which is another domain
  const claims = 'Authentication-Results: hamlet.example; dmarc=pass header.from=example.org\r\n'
  expect(await send(Buffer.from(claims + (await mail())))).toBe('550 5.7.26') // anybody can write that
  const two = Buffer.from(`From: eve@example.org\r\n${await mail()}`)
  expect(await send(await signed(two, 'example.org'))).toBe('550 5.7.1 ')
  const many = await mail({ from: ['bob@example.org', 'eve@example.org'] })
  expect(await send(await signed(many, 'example.org'))).toBe('550 5.7.1 ')
  // Somebody else, whose mail is quite their own, at the address of bob.
  const eve = await signed(await mail({ from: 'eve@example.org' }), 'example.org')
  expect(await send(eve)).toBe('550 5.7.1 ')
  // A mail of bob's to somebody else, sent here again; and one that is long past.
  const hidden = await signed(await mail({ to: 'eve@example.org' }), 'example.org')
  expect(await send(hidden)).toBe('550 5.7.1 ')
  const past = await mail({ date: new Date('2020-05-04T10:12:00Z') })
  expect(await send(await signed(past, 'example.org'))).toBe('550 5.7.1 ')
  // What he signed, with what he did not sign above it.
  for (const above of [`To: ${to}`, `Date: ${new Date().toUTCString()}`, 'Subject: Yes']) {
    const before = await mail({ to: 'eve@example.org', date: new Date('2020-05-04T10:12:00Z') })
    expect(await send(Buffer.from(`${above}\r\n${await signed(before, 'example.org')}`))).toBe(
      '550 5.7.1 ',
    )
  }
  const whole = (await mail()).toString()
  for (const undated of [
    whole.replace(/^Date: .*\r\n/m, ''),
    whole.replace(/^Date: .*/m, 'Date: soon'),
  ])
    expect(await send(await signed(Buffer.from(undated), 'example.org'))).toBe('550 5.7.1 ')
  for (const covered of [
    ['From', 'Date'],
    ['From', 'To'],
  ])
    expect(await send(await signed(await mail(), 'example.org', covered))).toBe('550 5.7.26')
  records.down = true
  expect(await send(await signed(await mail(), 'example.org'))).toBe('451 4.3.0 ')
  records.down = false
  expect(await posts()).toHaveLength(1)

  const { pool } = kiln.database
  await pool.query(`update person set email = 'bob@example.net' where id = $1`, [kiln.people.bob])
  const bySpf = await mail({ from: 'Bob <BOB@example.net>' })
  expect(await send(bySpf, others)).toBe('250 OK: me')
  await pool.query(`update person set email_verified = false where id = $1`, [kiln.people.bob])
  expect(await send(bySpf, others)).toBe('550 5.7.1 ')
  expect(await posts()).toHaveLength(2)
})

test('the word of a relay counts, by its address and its name', async () => {
  await using small = await answerWorld([{ network: '127.0.0.0/8', name: 'mx.example.com' }])
  const { port, posts, addressOf } = small
  const envelope = { from: 'bob@example.org', to: addressOf('bob') }
  const send = async (results: string, text: string) => {
    const mail = await written({ ...envelope, subject: 'Re: it', text })
    return (await deliver(port, `${results}\r\n${mail}`, envelope)).slice(0, 10)
  }
  const by = 'Authentication-Results: mx.example.com'
  expect(await send(`${by}; dmarc=pass (p=NONE) header.from=example.org`, 'One')).toBe('250 OK: me')
  const dkim = `${by} 1;\r\n spf=softfail smtp.mailfrom=example.org;\r\n dkim=pass (2048-bit) header.d=example.org`
  expect(await send(dkim, 'Two')).toBe('250 OK: me')
  for (const forged of [
    'Authentication-Results: elsewhere.example; dmarc=pass header.from=example.org',
    `${by}; dmarc=pass header.from=example.net`,
    `${by}; dmarc=fail (dmarc=pass header.from=example.org) header.from=example.org`,
    `${by}; spf=pass smtp.mailfrom=org`,
    `${by}; none`,
    'X-Nothing: at all',
  ])
    expect([forged, await send(forged, 'Three')]).toEqual([forged, '550 5.7.26'])
  for (const sender of ['"bob;dmarc=pass"@example.org', '"(bob"@example.org']) {
    const mail = await written({ ...envelope, subject: 'Re: it', text: 'Four' })
    const raw = `${by}; dmarc=pass header.from=example.org\r\n${mail}`
    expect(await deliver(port, raw, { ...envelope, from: sender })).toMatch(/^550 5\.7\.26/)
  }
  expect((await posts()).map(({ body }) => body).slice(1)).toEqual(['One', 'Two'])
})

test('addresses that are none are refused before anything is read', async () => {
  await using small = await answerWorld()
  const { kiln, port, topic, addressOf } = small
  const own = addressOf('bob')
  const send = async (to: string | string[]) => {
    const mail = await written({ from: 'bob@example.org', to, text: 'Hello' })
    const raw = await signed(mail, 'example.org')
    return (await deliver(port, raw, { from: 'bob@example.org', to })).slice(0, 9)
  }
  for (const to of [`bob@${domain}`, `reply+abc@${domain}`, own.replace(domain, 'example.com')])
    expect(await send(to)).toBe('550 5.1.1')
  const made = replyName('another secret that is long enough too', kiln.people.bob, {
    of: 'topic',
    id: topic.id,
  })
  expect(await send(`${made}@${domain}`)).toBe('550 5.7.1')
  expect(own.split('@')[0]?.length).toBeLessThanOrEqual(64)
  expect(await send(own.toUpperCase())).toBe('250 OK: m')
})

test('what machines write is swallowed: no post, no mail, no bounce', async () => {
  await using small = await answerWorld()
  const { answer, arrive, posts, addressOf, port } = small
  const automatic: Record<string, string>[] = [
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { 'List-Id': '<kiln.example.org>' },
    { 'X-Autoreply': 'yes' },
  ]
  for (const headers of automatic)
    expect((await answer('bob', 'I am away until May.', { headers })).said).toMatch(/^250/)
  expect((await answer('bob', 'Once more', { messageId: '<post-1@localhost>' })).said).toMatch(
    /^250/,
  )
  const bounce = await written({ from: 'mailer-daemon@example.org', text: 'Undelivered' })
  expect(await deliver(port, bounce, { from: '', to: addressOf('bob') })).toMatch(/^250/)
  expect(await posts()).toHaveLength(1)
  expect(await arrive()).toEqual([])
})

test('what the topic refuses goes back by mail, once, with the words', async () => {
  await using small = await answerWorld()
  const { kiln, answer, arrive, posts, port, topic, addressOf } = small
  await kiln.request('bob', 'patch', '/people/me', { language: 'de' })
  await kiln.as('mod', (tx, mod) => closeTopic(tx, mod, topic.id))
  const { raw, said } = await answer('bob', 'By how **much**?')
  expect(said).toMatch(/^250/)
  await deliver(port, raw, { from: 'bob@example.org', to: addressOf('bob') })
  const [letter, ...more] = await arrive()
  expect([letter?.to, more]).toEqual(['bob', []])
  expect(letter?.header('subject')).toBe('Deine Antwort steht nicht im Thema')
  expect(letter?.raw).toContain('By how <strong>much</strong>?')
  expect(letter?.raw).toContain('Dieses Thema ist geschlossen.')
  expect(letter?.raw).toContain(`/c/kiln-circle/forum/${topic.id}`)
  await deliver(port, raw, { from: 'bob@example.org', to: addressOf('bob') })
  expect(await arrive()).toEqual([])

  const reasons = [
    ['> only a quote', 'war nichts von dir selbst'],
    ['x '.repeat(20_000), '32000 Zeichen'],
  ] as const
  for (const [text, reason] of reasons) {
    await answer('bob', text)
    expect((await arrive())[0]?.raw).toContain(reason)
  }
  await kiln.as('mod', (tx, mod) => reopenTopic(tx, mod, topic.id))
  const mod = await answer('mod', 'As a member')
  expect(mod.said).toMatch(/^250/)
  await kiln.as('mod', (tx, member) => leave(tx, member))
  await answer('mod', 'As none')
  expect((await arrive()).find(({ to }) => to === 'mod')?.raw).toContain(
    'do not see this topic any',
  )
  expect((await posts()).map(({ body }) => body).slice(1)).toEqual(['As a member'])
})

test('pictures stand where the mail shows them, files below; what is not taken is told', async () => {
  await using small = await answerWorld()
  const { answer, arrive, posts } = small
  const picture = await photo(400, 300)
  await answer('bob', 'See:\n\n[image: rim.jpg]\n\nand the sheet.', {
    html: '<p>See:</p><img src="cid:rim"><img src="cid:logo"><p>and the sheet.</p>',
    attachments: [
      { filename: 'rim.jpg', content: picture, cid: 'rim' },
      { filename: 'logo.jpg', content: picture, cid: 'logo' },
      { filename: 'recipe [2].txt', content: 'feldspar 60' },
      { filename: 'film.bin', content: Buffer.alloc(7e6, 1) },
    ],
  })
  const [, post] = await posts()
  expect(post?.files?.map(({ name }) => name)).toEqual(['rim.jpg', 'recipe [2].txt'])
  const [rim, recipe] = post?.files ?? []
  expect(post?.body).toBe(
    `See:\n\n![rim.jpg](file:${rim?.id})\n\nand the sheet.\n\n[recipe  2 .txt](file:${recipe?.id})`,
  )
  const [letter] = await arrive()
  expect(letter?.header('subject')).toBe('Your answer was posted, without some files')
  expect(letter?.raw).toContain('film.bin: Files may have up to 5 MB.')
})

test('an answer to an announcement becomes a comment, once, and stands for who reads it alone', async () => {
  await using small = await answerWorld()
  const { kiln, arrive, answer, addressOf, port } = small
  const id = newId()
  const resources = '/communities/kiln-circle/library/resources'
  const announcement = { id, kind: 'announcement', title: 'Open day', body: 'On Sunday.' }
  const created = await kiln.request('ann', 'post', resources, announcement)
  expect(created.status).toBe(200)
  const mails = await arrive()
  expect(mails.map(({ to }) => to).sort()).toEqual(['bob', 'eve', 'mod'])
  const to = addressOf('bob', { of: 'announcement', id })
  const mail = mails.find((each) => each.to === 'bob')
  expect(mail?.header('reply-to')).toBe(`Kiln Circle <${to}>`)
  expect(mail?.raw).toContain('stands below the announcement')
  expect(mail?.raw).not.toContain('Nobody reads answers')

  const comments = async () =>
    (await (await kiln.request('eve', 'get', `${resources}/${id}/comments`)).json()).map(
      ({ body }: { body: string }) => body,
    )
  const above =
    'Answer above this line, and your answer stands below the announcement, for all who read it.'
  const text = `I bring cake.\n\nOn Mon, May 4, 2026 at 10:12 AM ann wrote:\n\n> ${above}\n>\n> On Sunday.\n`
  const attachments = [{ filename: 'cake.txt', content: 'flour' }]
  const { raw, said } = await answer('bob', text, { to, attachments })
  expect(said).toMatch(/^250/)
  expect(await deliver(port, raw, { from: 'bob@example.org', to })).toMatch(/^250/)
  expect(await comments()).toEqual(['I bring cake.'])
  const [letter, ...others] = await arrive()
  expect(others).toEqual([])
  expect(letter?.header('subject')).toBe('Your answer was posted, without its files')
  expect(letter?.raw).toContain('cake.txt: Comments have no files.')
  expect(letter?.raw).toContain(`/c/kiln-circle/announcements/${id}`)
  // The address of another is nobody else's.
  expect((await answer('eve', 'Mine', { to })).said).toMatch(/^550 5\.7\.1/)

  const refused = async () => {
    const [back] = await arrive()
    expect(back?.header('subject')).toBe('Your answer was not posted')
    return back?.raw
  }
  await answer('bob', 'x '.repeat(2_500), { to })
  expect(await refused()).toContain('An answer may have 4000 characters.')
  await answer('bob', '> only a quote', { to })
  expect(await refused()).toContain('there was only what you quoted')
  const archived = { archived: true }
  await kiln.request('ann', 'put', `${resources}/${id}/archived`, archived)
  await answer('bob', 'Once more', { to })
  expect(await refused()).toContain('Comments are closed here.')
  await kiln.request('ann', 'delete', `${resources}/${id}`)
  await answer('bob', 'And again', { to })
  expect(await refused()).toContain('do not see this announcement any')
})

test('a mail without plain text is read as Markdown, without what is quoted in it', async () => {
  await using small = await answerWorld()
  const { answer, posts } = small
  const html = `<html><head><title>x</title></head><body><div>By <b>how much</b>?<ul><li>a third</li><li>half</li></ul></div>
    <div id="Signature">Bob</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> eve</div><p>Thin the slip.</p></body></html>`
  await answer('bob', '', { text: undefined, html })
  expect((await posts())[1]?.body).toBe('By **how much**?\n\n- a third\n- half')
})

test('too large a mail is refused, too many are put off', async () => {
  await using small = await answerWorld()
  const { answer, posts, port, addressOf } = small
  const attachments = [{ filename: 'clay.bin', content: Buffer.alloc(20e6, 1) }]
  expect((await answer('bob', 'Large', { attachments })).said).toMatch(/^552/)
  expect(await posts()).toHaveLength(1)
  const said = []
  for (let at = 0; at < 31; at += 1) said.push((await answer('bob', `Reply ${at}`)).said)
  expect(said.filter((each) => each.startsWith('250'))).toHaveLength(30)
  expect(said.at(-1)).toMatch(/^451 4\.7\.1/)
  // Before they are read: this one could not be.
  const parts = Array.from({ length: 300 }, (_, at) => nested(at + 1, `--b${at}`)).join('\r\n')
  const [from, to] = ['bob@example.org', addressOf('bob')]
  const head = `From: ${from}\r\nTo: ${to}\r\nDate: ${new Date().toUTCString()}`
  const raw = await signed(Buffer.from(nested(0, head) + parts), 'example.org')
  expect(await deliver(port, raw, { from, to })).toMatch(/^451 4\.7\.1/)
})

function nested(at: number, before: string): string {
  return `${before}\r\nContent-Type: multipart/mixed; boundary=b${at}\r\n\r\n`
}

test.each(['topic', 'announcement'] as const)(
  'a name leads to its %s for its person alone',
  (of) => {
    const [secret, person, id] = ['a secret for tests that is long enough', newId(), newId()]
    const name = replyName(secret, person, { of, id })
    expect(isReplyName(name)).toBe(true)
    expect(placeOfName(secret, person, name)).toEqual({ of, id })
    expect(placeOfName(secret, newId(), name)).toBeUndefined()
    expect(placeOfName(`${secret}.`, person, name)).toBeUndefined()
    for (let at = 6; at < name.length - 1; at += 1) {
      const turned = name.slice(0, at) + (name[at] === 'a' ? 'b' : 'a') + name.slice(at + 1)
      expect(placeOfName(secret, person, turned)).toBeUndefined()
    }
  },
)
