import { expect, test } from 'vitest'
import type { World } from '#app/testing/world.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { stopToken } from './stop-token.ts'
import { mailWorld } from './testing.ts'

/** What the mail program of somebody sends who presses its button: no cookie, and another site's origin. */
async function oneClick({ app }: World, address: string) {
  const body = 'List-Unsubscribe=One-Click'
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'https://mail.example.net',
  }
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' } } }
  return app.request(address, { method: 'POST', headers, body }, env)
}

test('the link of a mail stops them without signing in, by one click or by its page', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  await arrive()
  await replyBy(kiln, 'eve', topic.id)
  const [mail] = await arrive()
  expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const [, address = ''] = /<(.*)>/.exec(mail?.header('list-unsubscribe') ?? '') ?? []
  expect(mail?.raw).toContain(address.replaceAll('=', '=3D'))

  const path = new URL(address).pathname
  expect((await oneClick(kiln, path)).status).toBe(200)
  expect((await oneClick(kiln, path)).status).toBe(200)
  await replyBy(kiln, 'eve', topic.id)
  expect(await arrive()).toEqual([])

  await kiln.request('bob', 'patch', '/people/me/mails', { posts: true })
  const token = path.split('/').at(-1)
  expect((await kiln.request(null, 'post', '/mails/stop', { token })).status).toBe(204)
  expect(await (await kiln.request('bob', 'get', '/people/me/mails')).json()).toMatchObject({
    posts: false,
  })
})

test('a link that was made up stops nothing', async () => {
  await using small = await mailWorld()
  const { kiln } = small
  const own = stopToken(kiln.platform.config.secret, kiln.people.bob)
  const made = [
    '',
    'x',
    stopToken('another secret that is long enough too', kiln.people.bob),
    stopToken(kiln.platform.config.secret, newId()), // nobody has this id
    own.slice(0, -1),
    turned(own),
  ]
  for (const token of made) {
    const reply = await kiln.request(null, 'post', '/mails/stop', { token })
    expect([reply.status, (await reply.json()).code]).toEqual([404, 'mails.link-unknown'])
    if (token) expect((await oneClick(kiln, `/mails/stop/${token}`)).status).toBe(404)
  }
  const { rows } = await kiln.database.pool.query('select from notification_wish')
  expect(rows).toEqual([])
})

/** One bit of it is another. */
function turned(token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
  return bytes.toString('base64url')
}
