import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { mergeAuthors } from '#features/chat/server/index.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { createCategory } from '#features/forum/server/categories.ts'
import { mergeWriters } from '#features/forum/server/index.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { type Shelf, shelf } from '#features/library/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { expectAsFresh } from './testing.ts'

const words = fc.constantFrom('glaze and ash', 'glazing the kiln', 'see https://example.org', 'x')
const which = fc.nat(30)
const other = fc.nat(30)
const who = fc.constantFrom<Name>('ann', 'mod', 'bob')
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      ...{ who, words, question: fc.boolean(), leads: fc.boolean() },
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('reply' as const), who, which, words }) },
  fc.record({ do: fc.constant('edit' as const), which, words }),
  fc.record({ do: fc.constant('delete' as const), which }),
  fc.record({ do: fc.constant('react' as const), which }),
  fc.record({ do: fc.constant('retitle' as const), which, words, question: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), which, leads: fc.boolean() }),
  fc.record({ do: fc.constant('merge' as const), which, other }),
  fc.record({ do: fc.constant('split' as const), which }),
  fc.record({ do: fc.constant('remove topic' as const), which }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put' as const), who, words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('comment' as const), who, which, words }) },
  fc.record({ do: fc.constant('uncomment' as const), which }),
  fc.record({ do: fc.constant('change' as const), which, words }),
  fc.record({ do: fc.constant('plan' as const), which, leads: fc.boolean() }),
  fc.record({ do: fc.constant('archive' as const), which, archived: fc.boolean() }),
  fc.record({ do: fc.constant('drop' as const), which, terms: fc.constantFrom('', 'a', 'b') }),
  fc.record({ do: fc.constant('agree' as const), which, who }),
  fc.record({ do: fc.constant('no drop' as const), which }),
  fc.record({ do: fc.constant('remove resource' as const), which }),
  fc.record({ do: fc.constant('follow' as const) }),
  fc.record({ do: fc.constant('see again' as const), back: fc.nat(9) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

interface Past {
  everybody: Id
  leads: Id
  topics: Id[]
  posts: Id[]
  resources: Id[]
  /** Each with what it is about. */
  comments: { id: Id; about: Id }[]
}

test('however forum and library went, the index that was followed is one made anew', async () => {
  await using kiln = await shelf()
  const everybody = await categoryOf(kiln, 'Talk', ['members'])
  const past: Past = {
    ...{ everybody, leads: await categoryOf(kiln, 'Leads', ['leads']) },
    ...{ topics: [], posts: [], resources: [], comments: [] },
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      for (const each of steps) await take(kiln, each, past)
      const { documents } = await expectAsFresh(kiln)
      expect(documents.map(({ id }) => id).sort()).toEqual(await standing(kiln))
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('a member who claims their past finds what others wrote to them there', async () => {
  await using kiln = await shelf()
  const { community, people } = kiln
  const [ann, bob, eve] = await Promise.all((['ann', 'bob', 'eve'] as const).map(kiln.member))
  const channelId = newId()
  await kiln.database.pool.query(
    `insert into chat_channel (community_id, id, name, kind, audience) values ($1, $2, 'two', 'private', $3)`,
    [community, channelId, [`member:${ann?.member}`, `member:${eve?.member}`]],
  )
  const post = { person: people.ann, community, channelId, id: newId(), body: 'quuxberry' }
  await kiln.platform.transact((tx) => postMessages(tx, [post]))
  const audience: `member:${Id}`[] = [`member:${eve?.member}`]
  const topic = await topicBy(kiln, 'ann', { title: 'For eve', body: 'zorbax', audience })
  await replyBy(kiln, 'eve', topic.id, 'plumjam')
  await kiln.following.catchUp()
  const found = async (q: string) => {
    const answer = await kiln.request('bob', 'get', `/communities/kiln-circle/search?q=${q}`)
    return (await answer.json()).results.length
  }
  for (const q of ['quuxberry', 'zorbax', 'plumjam', 'quuxbery']) expect(await found(q), q).toBe(0)

  await kiln.platform.transact(async (tx) => {
    await lockLogs(tx, [community])
    const merge = {
      community,
      from: eve?.member ?? '',
      into: bob?.member ?? '',
      opensPrivate: true,
    }
    await mergeAuthors(tx, merge)
    await mergeWriters(tx, merge)
  })
  await expectAsFresh(kiln)
  for (const q of ['quuxberry', 'zorbax', 'plumjam', 'quuxbery']) expect(await found(q), q).toBe(1)
})

/** A category that ann makes. */
async function categoryOf(
  kiln: Shelf,
  name: string,
  audience: ('members' | 'leads')[],
): Promise<Id> {
  const category = { id: newId(), name, description: '', opening: 'everyone', audience } as const
  await kiln.as('ann', (tx, ann) => createCategory(tx, ann, category))
  return category.id
}

/** Refusals are part of a history: what is gone cannot be changed. */
async function take(kiln: Shelf, each: Step, past: Past): Promise<void> {
  const nth = (ids: readonly Id[], at: number) => ids[at % Math.max(1, ids.length)] ?? newId()
  const topic = 'which' in each ? nth(past.topics, each.which) : ''
  const post = 'which' in each ? nth(past.posts, each.which) : ''
  const resource = 'which' in each ? nth(past.resources, each.which) : ''
  const forum = (method: string, path: string, body?: unknown) =>
    kiln.request('ann', method, `/communities/kiln-circle${path}`, body)
  const library = (method: string, path: string, body?: unknown, name: Name = 'ann') =>
    kiln.call(name, method, `/resources/${resource}${path}`, body)
  switch (each.do) {
    case 'open': {
      const kind = each.question ? 'question' : 'discussion'
      const audience: 'leads'[] | undefined = each.leads ? ['leads'] : undefined
      const opened = await topicBy(kiln, each.who, {
        ...{ title: each.words, body: 'first words', kind, categoryId: past.everybody },
        ...(audience && { audience }),
      }).catch(() => undefined)
      if (opened) past.topics.push(opened.id)
      return
    }
    case 'reply': {
      const reply = await replyBy(kiln, each.who, topic, each.words).catch(() => undefined)
      if (reply) past.posts.push(reply.id)
      return
    }
    case 'edit':
      return void (await forum('patch', `/posts/${post}`, { body: each.words }))
    case 'delete':
      return void (await forum('delete', `/posts/${post}`))
    case 'react':
      return void (await forum('put', `/posts/${post}/reactions/👍`))
    case 'retitle': {
      const kind = each.question ? 'question' : 'story'
      return void (await forum('patch', `/topics/${topic}`, { title: each.words, kind }))
    }
    case 'move': {
      const categoryId = each.leads ? past.leads : past.everybody
      return void (await forum('patch', `/topics/${topic}`, { categoryId }))
    }
    case 'merge': {
      const into = nth(past.topics, each.other)
      return void (await forum('post', `/topics/${topic}/merge`, { into }))
    }
    case 'split': {
      const id = newId()
      const from = await kiln.database.pool.query('select topic_id from forum_post where id = $1', [
        post,
      ])
      const split = { id, title: 'Split off', posts: [post] }
      const answer = await forum('post', `/topics/${from.rows[0]?.topic_id ?? topic}/split`, split)
      if (answer.status === 200) past.topics.push(id)
      return
    }
    case 'remove topic':
      return void (await forum('delete', `/topics/${topic}`))
    case 'put': {
      const { row } = await kiln.put(each.who, { title: each.words, body: 'inside words' })
      past.resources.push(row.id)
      return
    }
    case 'comment': {
      const comment = { id: newId(), body: each.words }
      past.comments.push({ id: comment.id, about: resource })
      return void (await library('post', '/comments', comment, each.who))
    }
    case 'uncomment': {
      const comment = past.comments[each.which % Math.max(1, past.comments.length)]
      if (!comment) return
      const path = `/resources/${comment.about}/comments/${comment.id}`
      return void (await kiln.call('ann', 'delete', path))
    }
    case 'change': {
      const { body } = await kiln.read('ann', resource)
      const change = { after: body.row?.version ?? 0, body: each.words, tags: ['ash'] }
      return void (await library('patch', '', change))
    }
    case 'plan': {
      const plan = [{ audience: each.leads ? ['leads'] : ['members'], from: null }]
      return void (await library('put', '/plan', { plan }))
    }
    case 'archive':
      return void (await library('put', '/archived', { archived: each.archived }))
    case 'drop':
      return void (await library('put', '/drop', { terms: each.terms }))
    case 'agree': {
      const { body } = await kiln.read(each.who, resource)
      const version = body.row?.drop?.termsVersion || 1
      return void (await library('put', '/drop/acknowledged', { version }, each.who))
    }
    case 'no drop':
      return void (await library('delete', '/drop'))
    case 'remove resource':
      return void (await library('delete', ''))
    case 'follow':
      return void (await kiln.following.catchUp())
    case 'see again':
      await kiln.database.pool.query(
        'update community_log_cursor set seq = greatest(0, seq - $1), unfinished = true',
        [each.back],
      )
  }
}

/** What a fresh look finds: posts with words and first ones, resources, drops once more for what is in them, and comments. */
async function standing({ database }: Shelf): Promise<Id[]> {
  const { rows } = await database.pool.query(
    `select id from forum_post where moved is null and (deleted_at is null or number = 1)
     union all select id from library_resource
     union all select resource_id from library_drop
     union all select id from library_comment
     order by id`,
  )
  return rows.map(({ id }) => id)
}
