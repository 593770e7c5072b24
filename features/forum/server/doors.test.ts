import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { TopicView } from '../contract.ts'
import { arrangeTopic } from './arrange-topic.ts'
import { createCategory } from './categories.ts'
import { topicLooks } from './look/topic-look.ts'
import { firstCategory, topicBy as openedBy, replyBy } from './testing.ts'

const path = '/communities/kiln-circle'
const people = ['ann', 'mod', 'bob', 'eve', 'out'] as const

/** What has the most doors: a question. */
const topicBy: typeof openedBy = (kiln, name, input) =>
  openedBy(kiln, name, { kind: 'question', ...input })

/** Every way on which somebody could meet a topic; each answers whether it was there. */
const doors: Record<
  string,
  (kiln: World, name: Name, topic: TopicView, post: Id) => Promise<boolean>
> = {
  'its page': async (kiln, name, { id }) =>
    ok(await kiln.request(name, 'get', `${path}/topics/${id}/posts`)),
  'the first look at it': async (kiln, name, { id }) => {
    const [looking] = topicLooks(kiln.database, { publicUrl: 'http://localhost' })
    const person = { id: kiln.people[name], name, language: 'en', timeZone: 'UTC' } as const
    const params = { community: 'kiln-circle', topic: id }
    const look = await looking?.look({ ...person, administrator: false }, params, [])
    return look?.body.includes('<article') ?? false
  },
  'its row': async (kiln, name, { id }) =>
    ok(await kiln.request(name, 'get', `${path}/topics/${id}`)),
  'a post of it': async (kiln, name, _, post) =>
    ok(await kiln.request(name, 'get', `${path}/posts/${post}`)),
  'what a post said before': async (kiln, name, _, post) =>
    ok(await kiln.request(name, 'get', `${path}/posts/${post}/versions`)),
  'the list': async (kiln, name, { id }) => {
    const page = await (await kiln.request(name, 'get', `${path}/topics`)).json()
    return page.topics?.some((each: TopicView) => each.id === id) ?? false
  },
  'the list of its category': async (kiln, name, { id, categoryId }) => {
    const page = await (
      await kiln.request(name, 'get', `${path}/topics?category=${categoryId}&kind=question`)
    ).json()
    return page.topics?.some((each: TopicView) => each.id === id) ?? false
  },
  'the replica': async (kiln, name, { id }) =>
    takeSnapshot(kiln.database, kiln.people[name], kiln.community).then(
      ({ forum }) => forum.topics.some((each) => each.id === id),
      () => false,
    ),
  'a reply to it': async (kiln, name, { id }) =>
    ok(await kiln.request(name, 'post', `${path}/topics/${id}/posts`, { id: newId(), body: 'x' })),
  'a reaction to it': async (kiln, name, _, post) =>
    ok(
      await kiln.request(
        name,
        'put',
        `${path}/posts/${post}/reactions/${encodeURIComponent('👍')}`,
      ),
    ),
  'the queue of questions': async (kiln, name, { id }) => {
    const page = await (await kiln.request(name, 'get', `${path}/waiting-questions`)).json()
    return page.questions?.some((each: { topic: TopicView }) => each.topic.id === id) ?? false
  },
  'topics like a title': async (kiln, name, { id }) => {
    const at = `${path}/similar-topics?title=Crawling`
    const found = await (await kiln.request(name, 'get', at)).json()
    return found.topics?.some((each: TopicView) => each.id === id) ?? false
  },
  'its answers by votes': async (kiln, name, { id }) =>
    ok(await kiln.request(name, 'get', `${path}/topics/${id}/answers`)),
  'its duplicates': async (kiln, name, { id }) =>
    ok(await kiln.request(name, 'get', `${path}/topics/${id}/duplicates`)),
  'having the question too': async (kiln, name, { id }) =>
    seen(await kiln.request(name, 'put', `${path}/topics/${id}/same`)),
  'a vote for an answer': async (kiln, name, _, post) =>
    seen(await kiln.request(name, 'put', `${path}/posts/${post}/vote`)),
  'accepting an answer': async (kiln, name, { id }, postId) =>
    seen(await kiln.request(name, 'put', `${path}/topics/${id}/answer`, { postId })),
  'being a duplicate of it': async (kiln, name, { id }) => {
    const mine = { id: newId(), categoryId: await firstCategory(kiln), kind: 'question' }
    const words = {
      title: 'Something else',
      body: 'x',
      audience: [`member:${await oneself(kiln, name)}`],
    }
    await kiln.request(name, 'post', `${path}/topics`, { ...mine, ...words })
    return seen(await kiln.request(name, 'put', `${path}/topics/${mine.id}/duplicate`, { of: id }))
  },
  'whom to ask': async (kiln, name, { id }) =>
    seen(await kiln.request(name, 'get', `${path}/topics/${id}/asks`)),
  'the log, delivered and replayed': async (kiln, name, { id }) => {
    if (name === 'out') return false
    const { keys } = await kiln.member(name)
    const range = { after: 0, upTo: 10_000, limit: 10_000 }
    const seen = await readVisibleLog(kiln.database, kiln.community, keys, range)
    return seen.some(({ json }) => json.includes(id) && json.includes('Crawling'))
  },
}

/** Met, though not everybody who meets it may do everything with it. */
function seen({ status }: Response): boolean {
  return status !== 404
}

const oneself = (kiln: World, name: Name) => memberId(kiln, name === 'out' ? 'bob' : name)

function ok(response: Response): boolean {
  if (response.status !== 200) expect(response.status).toBe(404)
  return response.status === 200
}

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

/** Who of everybody comes through a door. */
async function through(kiln: World, door: string, topic: TopicView, post: Id): Promise<Name[]> {
  const seen: Name[] = []
  for (const name of people) if (await doors[door]?.(kiln, name, topic, post)) seen.push(name)
  return seen
}

/** Who sees what is for whom. */
const audiences: Record<string, (kiln: World, ring: Id) => Promise<[TopicView, readonly Name[]]>> =
  {
    'all members': async (kiln) => [await topicBy(kiln, 'bob'), ['ann', 'mod', 'bob', 'eve']],
    'leads, by a member': async (kiln) => [
      await topicBy(kiln, 'bob', { audience: ['leads'] }),
      ['ann', 'bob'],
    ],
    'a ring': async (kiln, ring) => [
      await topicBy(kiln, 'bob', { audience: [`ring:${ring}`] }),
      ['bob', 'eve'],
    ],
    'named people': async (kiln) => [
      await topicBy(kiln, 'bob', { audience: [`member:${await memberId(kiln, 'mod')}`] }),
      ['bob', 'mod'],
    ],
    'the category of a ring': async (kiln, ring) => {
      const categoryId = newId()
      await kiln.as('ann', (tx, ann) =>
        createCategory(tx, ann, {
          ...{ id: categoryId, name: 'Founders', description: '', opening: 'everyone' },
          audience: ['leads', `ring:${ring}`],
        }),
      )
      return [await topicBy(kiln, 'bob', { categoryId }), ['ann', 'bob', 'eve']]
    },
  }

test.for(Object.keys(audiences))(
  'a topic for %s is met by those alone, on every way',
  async (whom) => {
    await using kiln = await world()
    const ring = newId()
    const members = [await memberId(kiln, 'bob'), await memberId(kiln, 'eve')]
    await kiln.request('ann', 'post', `${path}/rings`, { id: ring, name: 'Founders', members })
    const [topic, seers] = (await audiences[whom]?.(kiln, ring)) ?? []
    if (!topic || !seers) throw new Error('no such audience')
    const post = await replyBy(kiln, 'bob', topic.id)
    for (const door of Object.keys(doors))
      expect([door, await through(kiln, door, topic, post.id)]).toEqual([
        door,
        people.filter((name) => seers.includes(name)),
      ])
  },
)

test.for([
  [0, ['bob']],
  [1, ['bob', 'eve']],
  [2, ['ann', 'mod', 'bob', 'eve']],
] as const)(
  'a topic that opens step by step is met after step %i by %j alone, on every way',
  async ([steps, seers]) => {
    await using kiln = await world()
    const ring = newId()
    const members = [await memberId(kiln, 'eve')]
    await kiln.request('ann', 'post', `${path}/rings`, { id: ring, name: 'Founders', members })
    const topic = await topicBy(kiln, 'bob', {
      plan: [
        { audience: [`ring:${ring}`], from: ahead(hour) },
        { audience: ['members'], from: ahead(2 * hour) },
      ],
    })
    const post = await replyBy(kiln, 'bob', topic.id)
    await passReleases(kiln, steps * hour)
    for (const door of Object.keys(doors))
      expect([door, await through(kiln, door, topic, post.id)]).toEqual([door, seers])
  },
)

test('a topic that is moved to fewer is gone for the others on every way, with what the log held of it', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob')
  const post = await replyBy(kiln, 'eve', topic.id)
  const leads = newId()
  await kiln.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: leads, name: 'Leads', description: '', opening: 'everyone' },
      audience: ['leads'],
    }),
  )
  const move = (name: 'bob' | 'ann', categoryId: Id) =>
    kiln.as(name, (tx, member) => arrangeTopic(tx, member, topic.id, { categoryId }))
  await expect(move('bob', leads)).rejects.toMatchObject({ code: 'category.not-found' })
  await move('ann', leads)
  const moved = { ...topic, categoryId: leads }
  for (const door of Object.keys(doors))
    expect([door, await through(kiln, door, moved, post.id)]).toEqual([door, ['ann']])
  await expect(move('ann', await firstCategory(kiln))).resolves.toMatchObject({
    audience: ['leads'],
  }) // back among the others it stays with those who have it
})

test('nobody opens a topic for more than see its category, nor where they would not see it', async () => {
  await using kiln = await world()
  const leads = newId()
  const category = { id: leads, name: 'Leads', audience: ['leads'] }
  expect((await kiln.request('mod', 'post', `${path}/categories`, category)).status).toBe(403)
  expect((await kiln.request('ann', 'post', `${path}/categories`, category)).status).toBe(200)
  const open = async (name: 'ann' | 'bob', audience: string[], categoryId = leads) => {
    const draft = { id: newId(), categoryId, title: 'T', body: 'b', audience }
    const response = await kiln.request(name, 'post', `${path}/topics`, draft)
    const reply = await response.json()
    return response.status === 200 ? reply.audience : reply.code
  }
  expect(await open('bob', ['leads'])).toBe('category.not-found')
  expect(await open('ann', ['members'])).toEqual('topic.audience-too-wide')
  expect(await open('ann', [`member:${await memberId(kiln, 'bob')}`])).toEqual(
    'topic.audience-too-wide',
  )
  expect(await open('ann', ['leads'])).toEqual(['leads'])
  const everybody = await firstCategory(kiln)
  expect(await open('bob', ['leads', 'members'], everybody)).toEqual(['members'])
  expect(await open('bob', ['everybody'], everybody)).toBe('input.invalid')
})
