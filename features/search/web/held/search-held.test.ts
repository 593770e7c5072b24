import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { hall } from '#features/events/server/testing.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { Slice } from '#platform/web/replica/index.ts'
import { type Held, searchHeld } from './search-held.ts'

/** What the browser of somebody holds. */
async function heldBy({ database, people, community }: World, name: Name): Promise<Held> {
  const snapshot: Readonly<Record<string, unknown>> = await takeSnapshot(
    database,
    people[name],
    community,
  )
  return {
    community,
    read: <State>(slice: Slice<State>) => snapshot[slice.name] as State | undefined,
  }
}

const put = (kiln: World, input: object) =>
  kiln.request('ann', 'post', '/communities/kiln-circle/library/resources', {
    ...{ id: newId(), kind: 'page', ...input },
  })

test('one query finds messages, topics, resources and announcements of those who see them', async () => {
  await using kiln = await world()
  await topicBy(kiln, 'bob', { title: 'Crawling on shino' })
  await put(kiln, { title: 'Shino by weight', summary: 'Three recipes' })
  await put(kiln, { kind: 'announcement', title: 'Shino day' })
  await put(kiln, { title: 'Shino prices', plan: [{ audience: ['leads'], from: null }] })
  const [hers, his] = [await heldBy(kiln, 'ann'), await heldBy(kiln, 'eve')]
  const found = (held: Held, typed: string) =>
    searchHeld([held], typed, 'Europe/Berlin')
      .map(({ title = [] }) => title.map(({ text }) => text).join(''))
      .sort()
  const all = ['Crawling on shino', 'Shino by weight', 'Shino day']
  expect(found(his, 'SHINO')).toEqual(all)
  expect(found(hers, 'shi')).toEqual([...all, 'Shino prices'].sort())
  expect(found(his, 'shino from:bob')).toEqual(['Crawling on shino'])
  expect(found(his, 'shino type:resource')).toEqual(['Shino by weight', 'Shino day'])
  expect(found(his, 'shino -day')).toEqual(['Crawling on shino', 'Shino by weight'])
  expect(found(his, 'celadon')).toEqual([])
  expect(found(his, '')).toEqual([])
})

test('events are found by those they are for, by title, place and tags, once they are published', async () => {
  await using kiln = await hall()
  const venue = { name: 'Shed', address: '', access: '', mapUrl: null }
  await kiln.publish({ title: 'Open kiln night', venue, tags: ['raku'] })
  await kiln.publish({ title: 'Kiln budget', plan: [{ audience: ['leads'], from: null }] })
  await kiln.draft('ann', { title: 'Kiln some day' })
  const [hers, his] = [await heldBy(kiln, 'ann'), await heldBy(kiln, 'eve')]
  const count = (held: Held, typed: string) => searchHeld([held], typed, 'UTC').length
  for (const typed of ['kiln', 'shed', 'raku type:event', 'kiln from:ann'])
    expect(count(his, typed), typed).toBe(1)
  expect(count(hers, 'kiln')).toBe(2)
  for (const typed of [
    'kiln type:post',
    'kiln in:general',
    'kiln has:file',
    'budget',
    'kiln from:bob',
  ])
    expect(count(his, typed), typed).toBe(0)
})

test('of all communities together, the newest first, and no more than asked for', async () => {
  await using kiln = await world()
  await using other = await world()
  const topic = await topicBy(kiln, 'bob', { title: 'Slip one' })
  await topicBy(other, 'bob', { title: 'Slip two' })
  await replyBy(kiln, 'eve', topic.id)
  const held = [await heldBy(kiln, 'eve'), await heldBy(other, 'eve')]
  const communities = searchHeld(held, 'slip', 'UTC').map(({ community }) => community)
  expect(communities.toSorted()).toEqual([kiln.community, other.community].toSorted())
  const times = searchHeld(held, 'slip', 'UTC').map(({ at }) => at)
  expect(times).toEqual(times.toSorted().reverse())
  expect(searchHeld(held, 'slip', 'UTC', 1)).toHaveLength(1)
})
