import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type World, world } from '#app/testing/world.ts'
import type { MessageView } from '#features/chat/contract.ts'
import { changeChannel } from '#features/chat/server/change-channel.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { applyChat } from '#features/chat/web/replica.ts'
import { newId } from '#lib/ids.ts'
import { sees } from '#platform/server/log/audience.ts'
import { makeHook, post, sayToSlack } from '../testing.ts'

async function said(kiln: World): Promise<MessageView[]> {
  const posted = (await kiln.entries()).filter(({ kind }) => kind === 'chat.message-posted')
  return posted.map(({ json }) => JSON.parse(json).data)
}

test('a post is a message of the tool, for those who see the channel', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln, { name: 'Build bot', picture: '🤖' })
  const before = await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)
  const bob = await kiln.member('bob')
  expect(
    await sayToSlack(kiln, hook.token, { text: 'Build *312* passed <https://x.example|here>' }),
  ).toEqual([200, 'ok'])

  const [entry, ...more] = await kiln.entries()
  expect(more).toEqual([])
  expect(entry).toMatchObject({ by: null, kind: 'chat.message-posted', audience: ['members'] })
  const [message] = await said(kiln)
  expect(message).toMatchObject({
    author: hook.id,
    body: 'Build **312** passed [here](https://x.example)',
    bot: { name: 'Build bot', picture: '🤖' },
  })
  const after = await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)
  expect(after.chat.channels[0]?.unread).toBe(1)
  expect(after.communities.members).toEqual(before.communities.members) // a tool is nobody's fellow
  const viewer = { member: bob.member, joinedAt: bob.joinedAt }
  expect(applyChat(before.chat, JSON.parse(entry?.json ?? ''), viewer)).toEqual(after.chat)
  const [listed] = await (
    await kiln.request('ann', 'get', '/communities/kiln-circle/webhooks')
  ).json()
  expect(listed).toMatchObject({ posts: 1, lastUsedAt: expect.any(String) })
})

test('what stands in the leads channel is for leads', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln, { channelId: await leadsChannel(kiln) })
  expect(await sayToSlack(kiln, hook.token, { text: 'Disk is full' })).toEqual([200, 'ok'])
  const entry = (await kiln.entries()).at(-1)
  const keys = async (who: 'ann' | 'mod') => (await kiln.member(who)).keys
  expect(sees(await keys('ann'), entry?.audience ?? [])).toBe(true)
  expect(sees(await keys('mod'), entry?.audience ?? [])).toBe(false)
})

test('name and emoji may be chosen for one post; a picture elsewhere is not', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln, { name: 'Build bot' })
  const chosen = [
    { username: 'Deploys', icon_emoji: ':rocket:' },
    { username: '  ', icon_emoji: ':no-such-thing:', icon_url: 'https://x.example/a.png' },
    { username: 'x'.repeat(200), icon_emoji: '🎉' },
    { username: 'two\nlines', icon_emoji: ':wave::skin-tone-3:' },
  ]
  for (const each of chosen) await sayToSlack(kiln, hook.token, { text: 'hi', ...each })
  expect((await said(kiln)).map(({ bot }) => bot)).toEqual([
    { name: 'Deploys', picture: '🚀' },
    { name: 'Build bot', picture: null },
    { name: `${'x'.repeat(79)}…`, picture: '🎉' },
    { name: 'two lines', picture: '👋🏼' },
  ])
  expect(JSON.stringify(await said(kiln))).not.toContain('a.png')
})

test('nobody is called, however it is written', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const { member } = await kiln.member('bob')
  const texts = [
    `<@${member}>`,
    `&lt;@${member}&gt; and <!here> <!channel>`,
    `\`<@${member}>\` \`\`\`<@${member}>\`\`\``,
    'hello <@U123|bob>, see <#C1|general>',
  ]
  for (const text of texts) await sayToSlack(kiln, hook.token, { text, link_names: 1 })
  const bodies = (await said(kiln)).map(({ body }) => body)
  expect(bodies).toHaveLength(4)
  for (const body of bodies) expect(body).not.toMatch(/<[@#!]/)
  expect(bodies[3]).toContain('@bob')
})

test('a post answers a message, by its time or its id, and who asked follows', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const general = `/communities/kiln-circle/channels/${hook.channelId}`
  const asked = await (
    await kiln.request('bob', 'post', `${general}/messages`, { id: newId(), body: 'Is it built?' })
  ).json()
  const say = (thread_ts: string | number, rest: object = {}) =>
    sayToSlack(kiln, hook.token, { text: 'Built', thread_ts, ...rest })
  const seconds = Math.floor(Date.parse(asked.at) / 1000)
  expect(await say(`${seconds}.${asked.at.slice(20, 26)}`)).toEqual([200, 'ok'])
  expect(await say(asked.id, { reply_broadcast: true })).toEqual([200, 'ok'])
  const [, first, second] = await said(kiln)
  expect(first).toMatchObject({ threadId: asked.id, bot: { name: 'Build bot' } })
  expect(first).not.toHaveProperty('inChannel')
  expect(second).toMatchObject({ threadId: asked.id, inChannel: true })
  const { chat } = await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)
  expect(chat.threads).toMatchObject([
    { id: asked.id, thread: { count: 2 }, follow: { unread: 2 } },
  ])

  const leads = await leadsChannel(kiln)
  const secret = await (
    await kiln.request('ann', 'post', `/communities/kiln-circle/channels/${leads}/messages`, {
      id: newId(),
      body: 'For leads',
    })
  ).json()
  for (const thread of [newId(), secret.id, '1.000000'])
    expect(await say(thread)).toEqual([404, 'thread_not_found'])
  for (const thread of ['yesterday', 1764000000.1, '1.5'])
    expect(await say(thread)).toEqual([400, 'invalid_thread_ts'])
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, hook.channelId, { threads: 'off' }))
  expect(await say(asked.id)).toEqual([404, 'thread_not_found'])
  expect(await said(kiln)).toHaveLength(4)
})

test('attachments, blocks, forms and plain text', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const payload = JSON.stringify({ text: 'By form' })
  const say = (body: string | object, init = {}) => sayToSlack(kiln, hook.token, body, init)
  await say(`payload=${encodeURIComponent(payload)}`, form)
  await say(payload, form) // as `curl -d` does
  await say({ text: '*as it is* &lt;b&gt;', mrkdwn: false })
  await say({
    text: 'for notifications',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Kiln 2' } },
      { type: 'section', text: { type: 'mrkdwn', text: 'at *1240* °C' } },
      { type: 'divider' },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: { type: 'plain_text', text: 'Open' }, url: 'https://x.example' },
        ],
      },
    ],
  })
  await say({
    attachments: [
      {
        color: 'danger',
        fallback: 'not shown',
        pretext: 'Heads up',
        title: 'Build 313',
        title_link: 'https://x.example/313',
        text: 'failed in *lint*',
        fields: [{ title: 'Branch', value: 'main', short: true }],
        footer: 'CI',
      },
      { fallback: 'Only this' },
    ],
  })
  expect((await said(kiln)).map(({ body }) => body)).toEqual([
    'By form',
    'By form',
    '\\*as it is\\* \\<b>',
    '**Kiln 2**\n\nat **1240** °C\n\n[Open](https://x.example)',
    'Heads up\n\n> **[Build 313](https://x.example/313)**\n>\n> failed in **lint**\n>\n> **Branch**\n>\n> main\n>\n> CI\n\n> Only this',
  ])
})

test('what is refused, in the words of Slack, and leaves nothing', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const say = (body: string | object) => sayToSlack(kiln, hook.token, body)
  for (const body of ['{', '[]', '"text"', { text: 7 }, { attachments: 'x' }, { blocks: {} }])
    expect(await say(body)).toEqual([400, 'invalid_payload'])
  for (const body of [{}, { text: '' }, { text: ' \n ' }, { blocks: [{ type: 'divider' }] }])
    expect(await say(body)).toEqual([400, 'no_text'])
  expect(await say({ text: 'x'.repeat(70_000) })).toEqual([413, 'payload_too_large'])
  expect(await sayToSlack(kiln, 'x'.repeat(32), { text: 'hi' })).toEqual([404, 'no_service'])
  expect(await sayToSlack(kiln, '', { text: 'hi' })).toEqual([404, 'no_service'])
  const general = await channelNamed(kiln, 'general')
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, general, { archived: true }))
  expect(await say({ text: 'hi' })).toEqual([410, 'channel_is_archived'])
  await kiln.database.pool.query('update community set archived_at = now()')
  expect(await say({ text: 'hi' })).toEqual([404, 'no_service'])
  expect(await said(kiln)).toEqual([])
})

test('a long text is cut, a zero character is left out', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  expect(await sayToSlack(kiln, hook.token, { text: `a\0b ${'long '.repeat(3_000)}` })).toEqual([
    200,
    'ok',
  ])
  const [message] = await said(kiln)
  expect(message?.body).toHaveLength(8_000)
  expect(message?.body.startsWith('ab long')).toBe(true)
})

test('sixty a minute, then the tool is told when to come back', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const other = await makeHook(kiln, { id: newId() })
  for (let n = 0; n < 60; n++) await sayToSlack(kiln, hook.token, { text: `${n}` })
  const reply = await post(kiln, `/hooks/slack/${hook.token}`, { text: 'one more' })
  expect([reply.status, await reply.text()]).toEqual([429, 'rate_limited'])
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await sayToSlack(kiln, other.token, { text: 'hi' })).toEqual([200, 'ok'])
  // Whoever guesses at tokens is slowed down by where they come from.
  const guesses = []
  for (let n = 0; n < 61; n++) guesses.push((await sayToSlack(kiln, newId(), { text: 'x' }))[0])
  expect([guesses[0], guesses.at(-1)]).toEqual([404, 429])
}, 20_000)

test('a page of another site may post too, as it needs the token and no cookie; elsewhere it may not', async () => {
  await using kiln = await world()
  const hook = await makeHook(kiln)
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' }
  expect(await sayToSlack(kiln, hook.token, { text: 'hi' }, { headers })).toEqual([200, 'ok'])
  const api = await post(kiln, '/api/v1/communities/kiln-circle/webhooks', {}, { headers })
  expect([api.status, (await api.json()).code]).toEqual([403, 'origin.foreign'])
})
