import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { channelFor } from '#features/chat/server/access.ts'
import { deleteMessage } from '#features/chat/server/delete-message.ts'
import { editMessage } from '#features/chat/server/edit-message.ts'
import { importMessages } from '#features/chat/server/import-history.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { instantOf } from '#lib/time.ts'
import { expectAsFresh, indexOf } from './testing.ts'

const bodies = [
  'glaze and ash',
  'glazing the kiln',
  'Häuser',
  '東京都',
  'see https://example.org',
  'x',
]

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      body: fc.constantFrom(...bodies),
      leads: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      which: fc.nat(20),
      body: fc.constantFrom(...bodies),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      bodies: fc.array(fc.constantFrom(...bodies), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('see again' as const), back: fc.nat(9) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

test('however it went, the index of a follower that caught up is one made anew', async () => {
  await using kiln = await world()
  const places = { general: await channelNamed(kiln, 'general'), leads: await leadsChannel(kiln) }
  const posted: Id[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      for (const each of steps) await take(kiln, each, places, posted)
      const followed = await expectAsFresh(kiln)
      expect(followed.documents.map(({ id }) => id)).toEqual(await standing(kiln))
    }),
    { numRuns: 15 },
  )
})

test('a long history from before is walked through in pages', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const bob = await kiln.member('bob')
  await kiln.database.pool.query(
    `insert into chat_message (community_id, id, channel_id, author_id, at, body)
     select $1, uuidv7(), $2, $3, now() - n * interval '1 hour', 'ash number ' || n from generate_series(1, 1700) n`,
    [kiln.community, general, bob.member],
  )
  await kiln.following.catchUp()
  expect((await indexOf(kiln)).documents).toHaveLength(1700)
  const page = await (
    await kiln.request('bob', 'get', '/communities/kiln-circle/search?q=1234')
  ).json()
  expect(page.results).toHaveLength(1)
})

async function take(
  kiln: World,
  each: Step,
  places: { general: Id; leads: Id },
  posted: Id[],
): Promise<void> {
  const which = 'which' in each ? posted[each.which % Math.max(1, posted.length)] : undefined
  if (each.do === 'post') {
    const id = newId()
    const channelId = each.leads ? places.leads : places.general
    const post = {
      person: kiln.people.ann,
      community: kiln.community,
      channelId,
      id,
      body: each.body,
    }
    await kiln.platform.transact((tx) => postMessages(tx, [post]))
    posted.push(id)
  } else if (each.do === 'edit' && which) {
    await kiln
      .as('ann', (tx, ann) => editMessage(tx, ann, which, { body: each.body }))
      .catch(() => {}) // it was deleted before
  } else if (each.do === 'delete' && which) {
    await kiln.as('ann', (tx, ann) => deleteMessage(tx, ann, which))
  } else if (each.do === 'import') {
    const ann = await kiln.member('ann')
    await kiln.platform.transact(async (tx) => {
      const channel = await channelFor(tx, ann, places.general)
      const past = (body: string, nth: number) => ({
        id: newId(Date.UTC(2020, 0, 1)),
        author: ann.member,
        at: instantOf(Date.UTC(2020, 0, 1) + nth),
        body,
        editedAt: null,
      })
      await importMessages(tx, channel, each.bodies.map(past))
    })
  } else if (each.do === 'follow') {
    await kiln.following.catchUp()
  } else if (each.do === 'see again') {
    await kiln.database.pool.query(
      'update community_log_cursor set seq = greatest(0, seq - $1), unfinished = true',
      [each.back],
    )
  }
}

async function standing({ database }: World): Promise<Id[]> {
  const { rows } = await database.pool.query(
    'select id from chat_message where deleted_at is null order by id',
  )
  return rows.map(({ id }) => id)
}
