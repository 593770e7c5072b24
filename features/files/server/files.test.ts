import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'

const root = '/api/v1/communities/kiln-circle'
const env = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }

interface Home extends AsyncDisposable {
  kiln: World
  dataDir: string
  ask(
    name: Name,
    method: string,
    path: string,
    body?: BodyInit,
    headers?: object,
  ): Promise<Response>
  send(name: Name, id: Id, content: BodyInit, file?: string): Promise<Response>
  /** Posts a message with a file, and answers its id. */
  post(name: Name, file: Id, channel?: Id): Promise<Response>
}

/** The small world with a folder for its files. */
async function home(limits = {}): Promise<Home> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hamlet-files-'))
  const kiln = await world({ dataDir, ...limits })
  const general = await channelNamed(kiln, 'general')
  const ask: Home['ask'] = async (name, method, path, body, headers = {}) =>
    kiln.app.request(
      root + path,
      {
        method,
        headers: { cookie: await kiln.signIn(name), ...headers },
        ...(body === undefined ? {} : { body }),
      },
      env,
    )
  return {
    kiln,
    dataDir,
    ask,
    send: (name, id, content, file = 'pot.png') =>
      ask(name, 'PUT', `/files/${id}?name=${encodeURIComponent(file)}`, content),
    post: (name, file, channel = general) =>
      kiln.request(name, 'post', `/communities/kiln-circle/channels/${channel}/messages`, {
        id: newId(),
        body: '',
        files: [{ id: file }],
      }),
    async [Symbol.asyncDispose]() {
      await kiln[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const pot = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#b5562b' } })

test('a file is its sender’s until it goes along with something, and then whose that is', async () => {
  await using place = await home()
  const { kiln, ask, send, post } = place
  const id = newId()
  const sent = await send('bob', id, await pot().png().toBuffer())
  expect(await sent.json()).toMatchObject({
    id,
    name: 'pot.png',
    type: 'image/png',
    width: 40,
    height: 30,
  })
  const read = (name: Name, at = `/files/${id}/pot.png`) => ask(name, 'GET', at)
  const missing = await read('eve', `/files/${newId()}/pot.png`)
  const hidden = await read('eve')
  expect([hidden.status, await hidden.json()]).toEqual([404, await missing.json()])
  expect((await read('bob')).status).toBe(200)

  expect((await post('eve', id)).status).toBe(422) // not hers to attach
  const posted = await (await post('bob', id)).json()
  expect(posted.files).toMatchObject([{ id, width: 40, height: 30 }])
  for (const name of ['ann', 'eve', 'bob'] as const) expect((await read(name)).status).toBe(200)
  expect((await read('out')).status).toBe(404)
  expect((await ask('ann', 'GET', `/files/${id}/thumbnails/360`)).status).toBe(200)
  expect((await ask('out', 'GET', `/files/${id}/thumbnails/360`)).status).toBe(404)
  expect((await post('bob', id)).status).toBe(422) // it goes along with one message

  await kiln.request('bob', 'delete', `/communities/kiln-circle/messages/${posted.id}`)
  for (const name of ['ann', 'bob'] as const) expect((await read(name)).status).toBe(404)
  const log = JSON.stringify((await kiln.entries()).map(({ data }) => data))
  expect(log).not.toContain('pot.png')
})

test('what is for leads is for leads, and who is removed reads nothing any more', async () => {
  await using place = await home()
  const { kiln, ask, send, post } = place
  const leads = await leadsChannel(kiln)
  const [secret, shared] = [newId(), newId()]
  await send('ann', secret, 'for leads', 'plan.txt')
  await send('ann', shared, 'for all', 'all.txt')
  expect((await post('ann', secret, leads)).status).toBe(200)
  expect((await post('ann', shared)).status).toBe(200)
  expect((await ask('bob', 'GET', `/files/${secret}/plan.txt`)).status).toBe(404)
  expect(await (await ask('bob', 'GET', `/files/${shared}/all.txt`)).text()).toBe('for all')
  const { member } = await kiln.member('bob')
  await kiln.request('ann', 'delete', `/communities/kiln-circle/members/${member}`)
  expect((await ask('bob', 'GET', `/files/${shared}/all.txt`)).status).toBe(404)
})

test('where a picture was taken is not kept, nor which way the camera was held', async () => {
  await using place = await home()
  const { ask, send } = place
  const taken = await pot(40, 20)
    .withExif({
      IFD0: { Artist: 'Maren' },
      IFD3: { GPSLatitude: '59/1 54/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const id = newId()
  expect(await (await send('bob', id, taken, 'pot.jpg')).json()).toMatchObject({
    width: 20,
    height: 40,
  })
  const kept = await (await ask('bob', 'GET', `/files/${id}/pot.jpg`)).arrayBuffer()
  const { exif, orientation } = await sharp(Buffer.from(kept)).metadata()
  expect([exif, orientation ?? 1]).toEqual([undefined, 1])
})

test('what could run in a browser is only ever saved', async () => {
  await using place = await home()
  const { ask, send } = place
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  for (const [name, content] of [
    ['x.svg', script],
    ['x.html', `<html>${script}</html>`],
  ] as const) {
    const id = newId()
    await send('bob', id, content, name)
    const { headers } = await ask('bob', 'GET', `/files/${id}/${name}`)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).not.toMatch(/html|svg/)
  }
})

test('parts of a film are read by range', async () => {
  await using place = await home()
  const { ask, send } = place
  const id = newId()
  await send('bob', id, '0123456789', 'film.bin')
  const part = await ask('bob', 'GET', `/files/${id}/film.bin`, undefined, { range: 'bytes=2-5' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-5/10',
    '2345',
  ])
})

test('what is too large, empty or broken is refused, and leaves nothing', async () => {
  const fileLimits = { image: 1_000_000, media: 1_000_000, other: 1_000, community: 10_000_000 }
  await using place = await home({ fileLimits })
  const { send, dataDir } = place
  const refused = async (content: BodyInit, name: string) => {
    const answer = await send('bob', newId(), content, name)
    return [answer.status, (await answer.json()).code]
  }
  expect(await refused('x'.repeat(1_001), 'large.txt')).toEqual([413, 'file.too-large-other'])
  expect(await refused('', 'empty.txt')).toEqual([422, 'file.empty'])
  const broken = (await pot(400, 400).png().toBuffer()).subarray(0, 300)
  expect(await refused(new Uint8Array(broken), 'broken.png')).toEqual([422, 'file.broken-picture'])
  const left = await readdir(dataDir, { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('of two messages that take one file along at once, one does', async () => {
  await using place = await home()
  const { send, post } = place
  const id = newId()
  await send('bob', id, 'once', 'once.txt')
  const answers = await Promise.all([post('bob', id), post('bob', id), post('bob', id)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
})
