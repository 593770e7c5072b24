import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Slice } from '#platform/web/replica/index.ts'
import type { SearchResult } from '../contract.ts'
import { searchHeld } from '../web/held/search-held.ts'
import { expectAsFresh, indexOf } from './testing.ts'

const root = '/communities/kiln-circle'

async function ok(answer: Promise<Response> | Response) {
  const { status } = await answer
  expect([200, 204]).toContain(status)
}

/** Asks in a channel whose questions are settled. */
async function ask(kiln: World, name: Name, channelId: Id, body: string): Promise<Id> {
  const id = newId()
  await ok(kiln.request('ann', 'patch', `${root}/channels/${channelId}`, { threads: 'solved' }))
  await ok(kiln.request(name, 'post', `${root}/channels/${channelId}/messages`, { id, body }))
  return id
}

const found = async (kiln: World, name: Name, q: string): Promise<SearchResult[]> => {
  await kiln.following.catchUp()
  const answer = await kiln.request(name, 'get', `${root}/search?q=${encodeURIComponent(q)}`)
  return (await answer.json()).results
}

/** The same as the browser of somebody finds it, by what it holds. */
async function held({ database, people, community }: World, name: Name, q: string) {
  const snapshot: Readonly<Record<string, unknown>> = await takeSnapshot(
    database,
    people[name],
    community,
  )
  const read = <State>(slice: Slice<State>) => snapshot[slice.name] as State | undefined
  return searchHeld([{ community, read }], q, 'UTC')
}

test('what was solved is found by that, in chat and forum, until it is open again, by those who see it', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const settled = await ask(kiln, 'bob', general, 'Which cone for shino?')
  await ask(kiln, 'bob', general, 'Which slip for shino?')
  const hidden = await ask(kiln, 'ann', await leadsChannel(kiln), 'Who pays for shino?')
  for (const id of [settled, hidden])
    await ok(kiln.request('ann', 'put', `${root}/threads/${id}/solved`))
  const topic = await topicBy(kiln, 'bob', { title: 'Crawling shino', kind: 'question' })
  await topicBy(kiln, 'bob', { title: 'Pinholed shino', kind: 'question' })
  const { id: postId } = await replyBy(kiln, 'eve', topic.id, 'Thin the shino.')
  await ok(kiln.request('bob', 'put', `${root}/topics/${topic.id}/answer`, { postId }))

  for (const search of [found, held]) {
    const says = async (name: Name, q: string) =>
      (await search(kiln, name, q)).map(({ kind, status }) => [kind, status]).sort()
    const both = [
      ['message', 'solved'],
      ['post', 'solved'],
    ]
    expect(await says('eve', 'shino type:solved')).toEqual(both)
    expect(await says('ann', 'shino type:solved')).toEqual([both[0], ...both])
    expect(await says('eve', 'shino type:solved from:eve')).toEqual([])
    expect(await says('eve', 'shino type:solved in:general type:message')).toHaveLength(3)
  }
  const kept = await expectAsFresh(kiln)
  expect(kept.documents.filter(({ types }) => types.includes('solved'))).toHaveLength(3)

  // What was solved before there was such a type gets it by the migration.
  const { pool } = kiln.database
  await pool.query(`update search_document set types = array_remove(types, 'solved')`)
  const file = `${import.meta.dirname}/../migrations/0003-solved.sql`
  const [updates = ''] = (await readFile(file, 'utf8')).split('-- Few beside')
  await pool.query(updates)
  expect(await indexOf(kiln)).toEqual(kept)

  await ok(kiln.request('bob', 'delete', `${root}/threads/${settled}/solved`))
  await ok(kiln.request('bob', 'delete', `${root}/topics/${topic.id}/answer`))
  expect(await found(kiln, 'eve', 'shino type:solved')).toEqual([])
  expect(await held(kiln, 'eve', 'type:solved shino')).toEqual([])
})
