import { expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import type { MessageView } from '#features/chat/contract.ts'
import { newId } from '#lib/ids.ts'
import { makeHook, post } from '../testing.ts'
import { markdownOf } from './markdown-of.ts'

async function said(kiln: World): Promise<MessageView[]> {
  return (await kiln.entries())
    .filter(({ kind }) => kind === 'chat.message-posted')
    .map(({ json }) => JSON.parse(json).data)
}

test('content, embeds and a name', async () => {
  await using kiln = await world()
  const { id, token } = await makeHook(kiln)
  const address = `/hooks/discord/${id}/${token}`
  const { member } = await kiln.member('bob')
  const reply = await post(kiln, address, {
    content: `**Done** <@${member}> @everyone`,
    username: 'Releases',
    avatar_url: 'https://x.example/a.png',
    allowed_mentions: { parse: ['everyone', 'users'] },
    embeds: [
      {
        author: { name: 'mei', url: 'https://x.example/mei' },
        title: 'v2.1 *final*',
        url: 'https://x.example/v2.1',
        description: 'Two\nlines',
        fields: [{ name: 'Size', value: '`12 MB`', inline: true }],
        image: { url: 'https://x.example/shot.png' },
        footer: { text: 'CI' },
        color: 1127128,
      },
      {},
    ],
  })
  expect([reply.status, await reply.text()]).toEqual([204, ''])
  const [message] = await said(kiln)
  expect(message?.bot).toEqual({ name: 'Releases', picture: null })
  expect(message?.body).not.toContain('<@')
  expect(message?.body.split('\n\n').slice(1).join('\n\n')).toBe(
    [
      '> [mei](https://x.example/mei)',
      '> **[v2.1 \\*final\\*](https://x.example/v2.1)**',
      '> Two\n> lines',
      '> **Size**',
      '> `12 MB`',
      '> <https://x.example/shot.png>',
      '> CI',
    ].join('\n>\n'),
  )
})

test('the message for who waits for it, and the webhook for who asks', async () => {
  await using kiln = await world()
  const { id, token, channelId } = await makeHook(kiln, { name: 'Build bot' })
  const address = `/hooks/discord/${id}/${token}`
  const waited = await post(kiln, `${address}?wait=true`, { content: 'hi' })
  expect(waited.status).toBe(200)
  expect(await waited.json()).toMatchObject({
    content: 'hi',
    channel_id: channelId,
    webhook_id: id,
    author: { bot: true, id, username: 'Build bot' },
  })
  const asked = await post(kiln, address, '', { method: 'GET' })
  expect(await asked.json()).toMatchObject({
    id,
    type: 1,
    name: 'Build bot',
    channel_id: channelId,
  })

  const form = new FormData()
  form.set('payload_json', JSON.stringify({ content: 'by form' }))
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  expect((await post(kiln, address, await sent.text(), { headers })).status).toBe(204)
  expect((await said(kiln)).map(({ body }) => body)).toEqual(['hi', 'by form'])
})

test('a tool goes on in the thread of what it said', async () => {
  await using kiln = await world()
  const { id, token } = await makeHook(kiln)
  const address = `/hooks/discord/${id}/${token}`
  const first = await (await post(kiln, `${address}?wait=true`, { content: 'Build 312' })).json()
  const into = (thread: string) =>
    post(kiln, `${address}?thread_id=${thread}`, { content: 'passed' })
  expect((await into(first.id)).status).toBe(204)
  expect((await said(kiln)).map(({ threadId }) => threadId)).toEqual([undefined, first.id])
  for (const thread of [newId(), 'general', '123456789012345678']) {
    const reply = await into(thread)
    expect([reply.status, (await reply.json()).code]).toEqual([404, 10003])
  }
  expect(await said(kiln)).toHaveLength(2)
})

test('what is refused, in the words of Discord, and leaves nothing', async () => {
  await using kiln = await world()
  const { id, token } = await makeHook(kiln)
  const other = await makeHook(kiln, { id: newId() })
  const answer = async (path: string, body: string | object) => {
    const reply = await post(kiln, path, body)
    return [reply.status, (await reply.json()).code]
  }
  const address = `/hooks/discord/${id}/${token}`
  expect(await answer(address, '{')).toEqual([400, 50109])
  expect(await answer(address, { content: 5 })).toEqual([400, 50109])
  expect(await answer(address, {})).toEqual([400, 50006])
  expect(await answer(address, { content: 'x'.repeat(70_000) })).toEqual([413, 40005])
  expect(await answer(`/hooks/discord/${other.id}/${token}`, { content: 'hi' })).toEqual([
    404, 10015,
  ])
  expect(await answer(`/hooks/discord/${id}/${newId()}`, { content: 'hi' })).toEqual([404, 10015])
  for (let n = 0; n < 57; n++) await post(kiln, address, {})
  const late = await post(kiln, address, { content: 'one more' })
  expect(late.status).toBe(429)
  expect(await late.json()).toMatchObject({ global: false, retry_after: expect.any(Number) })
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await said(kiln)).toEqual([])
}, 20_000)

test.each([
  ['**bold** _it_ ~~gone~~ `code`', '**bold** _it_ ~~gone~~ `code`'],
  ['<:kiln:123> <a:fire:456>', ':kiln: :fire:'],
  ['<@123> <@!123> <@&9> <#7>', '@… @… @… #…'],
  ['at <t:1761300000:R>', 'at 2025-10-24 10:00 UTC'],
  ['`<@123>` and ```\n<:a:1>\n```', '`<@123>` and\n\n```\n<:a:1>\n```'],
  ['-# small_print', 'small_print'],
  ['first\n>>> all\nof it', 'first\n\n> all\n> of it'],
  ['```unfinished <@1>', '\\`\\`\\`unfinished @…'],
])('%j', (given, expected) => {
  expect(markdownOf({ content: given })).toBe(expected)
})
