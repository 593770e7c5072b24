import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Listening, listen } from '#app/testing/sockets.ts'
import { type Name, openSession } from '#app/testing/world.ts'
import { plain, runJobs, sent } from '#features/files/server/testing.ts'
import type { AudienceChoice } from '#features/releases/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { logHead } from '#platform/server/log/append.ts'
import { type Shelf, shelf } from './testing.ts'

/** Every way to a resource, tried by everybody for every kind of audience: who comes in is who may, and nobody else. */
const people = ['ann', 'mod', 'bob', 'eve', 'out'] as const

const cases: Record<
  string,
  {
    audience: (known: Known) => AudienceChoice
    kind?: 'announcement'
    drop?: object
    sees: Name[]
    opens: Name[]
  }
> = {
  'all members': {
    audience: () => ['members'],
    sees: ['ann', 'mod', 'bob', 'eve'],
    opens: ['ann', 'mod', 'bob', 'eve'],
  },
  'a ring': {
    audience: ({ ring }) => [`ring:${ring}`],
    sees: ['ann', 'bob'],
    opens: ['ann', 'bob'],
  },
  leads: { audience: () => ['leads'], sees: ['ann'], opens: ['ann'] },
  'a named member': {
    audience: ({ eve }) => [`member:${eve}`],
    sees: ['ann', 'eve'],
    opens: ['ann', 'eve'],
  },
  'an announcement to a ring': {
    audience: ({ ring }) => [`ring:${ring}`],
    kind: 'announcement',
    sees: ['ann', 'bob'],
    opens: ['ann', 'bob'],
  },
  'a ring, under terms that nobody agreed to': {
    audience: ({ ring }) => [`ring:${ring}`],
    drop: { terms: 'Keep it.' },
    sees: ['ann', 'bob'],
    opens: ['ann'],
  },
  'all members, after the end': {
    audience: () => ['members'],
    drop: { endsAt: new Date(Date.now() + 3_600_000).toISOString() },
    sees: ['ann', 'mod', 'bob', 'eve'],
    opens: ['ann'],
  },
}

interface Known {
  ring: Id
  eve: Id
}

interface Made {
  resource: Id
  file: Id
  cover: Id
  seq: number
}

let kiln: Shelf
let listening: Listening
let known: Known
const clients = new Map<Name, Client>()
const made = new Map<string, Made>()

beforeAll(async () => {
  kiln = await shelf()
  listening = await listen(kiln.gateway)
  known = { ring: await kiln.ring('bob'), eve: (await kiln.member('eve')).member }
  for (const name of people) {
    const client = await listening.connect(await kiln.signIn(name))
    await client.follow(kiln.community, await logHead(kiln.database, kiln.community))
    clients.set(name, client)
  }
  for (const name of Object.keys(cases)) made.set(name, await make(name))
})

afterAll(async () => {
  for (const client of clients.values()) client[Symbol.dispose]()
  await listening?.[Symbol.asyncDispose]()
  await kiln?.[Symbol.asyncDispose]()
})

async function make(name: string): Promise<Made> {
  const { audience, drop, kind } = cases[name] ?? { audience: () => ['leads'] }
  const picture = async () => sent(kiln, 'ann', await plain(900, 600).png().toBuffer(), 'test.png')
  const [file, cover] = [await picture(), await picture()]
  await runJobs(kiln, 'files.make-thumbnails')
  const { row } = await kiln.put('ann', {
    ...{ title: `For ${name}`, kind: kind ?? 'file', files: [file], cover },
    plan: [{ audience: ['leads'], from: null }],
  })
  if (drop) await kiln.call('ann', 'put', `/resources/${row.id}/drop`, drop)
  if (name.includes('end'))
    await kiln.database.pool.query(
      `update library_drop set ends_at = now() - interval '1 second' where resource_id = $1`,
      [row.id],
    )
  const plan = [{ audience: audience(known), from: null }]
  const planned = await kiln.call('ann', 'put', `/resources/${row.id}/plan`, { plan })
  if (planned.status !== 200) throw new Error(JSON.stringify(planned.body))
  const seq = await logHead(kiln.database, kiln.community)
  return { resource: row.id, file: file.id, cover: cover.id, seq }
}

const get = async (who: Name, path: string) => {
  const cookie = await openSession(kiln.database, kiln.people[who])
  const answer = await kiln.app.request(`/api/v1/communities/kiln-circle${path}`, {
    headers: { cookie },
  })
  return { status: answer.status, text: await answer.text() }
}
const isOk = async (who: Name, path: string) => (await get(who, path)).status === 200

/** A door, and whether somebody comes through it. */
const doors: Record<
  string,
  { of: 'sees' | 'opens'; through(who: Name, made: Made): Promise<boolean> }
> = {
  page: { of: 'sees', through: (who, { resource }) => isOk(who, `/library/resources/${resource}`) },
  words: {
    of: 'opens',
    through: async (who, { resource, file }) =>
      (await get(who, `/library/resources/${resource}`)).text.includes(file),
  },
  snapshot: {
    of: 'sees',
    through: async (who, { resource }) => (await get(who, '/snapshot')).text.includes(resource),
  },
  'entry on the socket': {
    of: 'sees',
    async through(who, { resource, seq }) {
      const client = clients.get(who)
      if (!client || who === 'out') return client?.entries().length !== 0
      await client.reach(seq)
      return client
        .entries()
        .some(({ data }) => JSON.stringify(data).includes(`"id":"${resource}"`))
    },
  },
  'file through the library': {
    of: 'opens',
    through: (who, { resource, file }) =>
      isOk(who, `/library/resources/${resource}/files/${file}/test.png`),
  },
  cover: { of: 'sees', through: (who, { cover }) => isOk(who, `/files/${cover}/test.png`) },
  'cover made smaller': {
    of: 'sees',
    through: (who, { cover }) => isOk(who, `/files/${cover}/thumbnails/360`),
  },
  'file by its own address': {
    of: 'opens',
    through: (who, { file }) => isOk(who, `/files/${file}/test.png`),
  },
  'file made smaller': {
    of: 'opens',
    through: (who, { file }) => isOk(who, `/files/${file}/thumbnails/360`),
  },
  comments: {
    of: 'opens',
    through: (who, { resource }) => isOk(who, `/library/resources/${resource}/comments`),
  },
  history: {
    of: 'opens',
    through: (who, { resource }) => isOk(who, `/library/resources/${resource}/history`),
  },
  readers: {
    of: 'sees',
    through: (who, { resource }) => isOk(who, `/library/resources/${resource}/readers`),
  },
}

describe.each(Object.entries(cases))('for %s', (name, expected) => {
  test.each(Object.entries(doors))('%s', async (_, { of, through }) => {
    const it = made.get(name)
    if (!it) throw new Error(`nothing was made for ${name}`)
    const through_ = await Promise.all(people.map((who) => through(who, it)))
    expect(people.filter((_, i) => through_[i])).toEqual(expected[of])
  })
})

test('what is hidden and what does not exist answer alike, at every address', async () => {
  const it = made.get('leads')
  if (!it) throw new Error('nothing was made')
  const [gone, goneFile] = [newId(), newId()]
  const pairs = [
    [`/library/resources/${it.resource}`, `/library/resources/${gone}`],
    [`/library/resources/${it.resource}/comments`, `/library/resources/${gone}/comments`],
    [`/library/resources/${it.resource}/history`, `/library/resources/${gone}/history`],
    [`/library/resources/${it.resource}/readers`, `/library/resources/${gone}/readers`],
    [
      `/library/resources/${it.resource}/files/${it.file}/a.png`,
      `/library/resources/${gone}/files/${goneFile}/a.png`,
    ],
    [`/files/${it.cover}/test.png`, `/files/${goneFile}/test.png`],
    [`/files/${it.file}/thumbnails/360`, `/files/${goneFile}/thumbnails/360`],
  ] as const
  for (const [hidden, missing] of pairs) {
    const [first, second] = await Promise.all([get('eve', hidden), get('eve', missing)])
    expect(first.status).toBe(404)
    expect(first).toEqual(second)
  }
})
