import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { everywhere } from '#features/chat/server/testing.ts'
import { sent, worldWithFiles } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { PostView } from '../contract.ts'
import { replyBy, topicBy } from './testing.ts'

const path = '/communities/kiln-circle'

test('a page begins anywhere, goes both ways, and tells whether there is more', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  for (let n = 2; n <= 9; n++) await replyBy(kiln, 'bob', topic.id, `${n}`)
  const page = async (query: string) => {
    const { posts, more, topic } = await (
      await kiln.request('eve', 'get', `${path}/topics/${topicId}/posts?${query}`)
    ).json()
    return [posts.map(({ number }: PostView) => number), more, topic.lastNumber]
  }
  const topicId = topic.id
  expect(await page('limit=3')).toEqual([[1, 2, 3], true, 9])
  expect(await page('from=8&limit=3')).toEqual([[8, 9], false, 9])
  expect(await page('before=5&limit=3')).toEqual([[2, 3, 4], true, 9])
  expect(await page('before=3&limit=3')).toEqual([[1, 2], false, 9])
  expect(await page('from=10')).toEqual([[], false, 9])
  expect((await kiln.request('eve', 'get', `${path}/topics/${topicId}/posts?from=0`)).status).toBe(
    422,
  )
})

test('editing one’s own post keeps what it said, unless it was a slip', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  const post = await replyBy(kiln, 'bob', topic.id, 'Cone 9.')
  const edit = (name: Name, body: string) =>
    kiln.request(name, 'patch', `${path}/posts/${post.id}`, { body })
  const versions = async (name: Name) =>
    (await (await kiln.request(name, 'get', `${path}/posts/${post.id}/versions`)).json()).map(
      ({ body }: { body: string }) => body,
    )

  expect(await (await edit('bob', 'Cone 10.')).json()).not.toHaveProperty('editedAt')
  expect(await versions('eve')).toEqual(['Cone 10.'])
  await replyBy(kiln, 'eve', topic.id) // somebody answered: from now on it counts
  const edited = await (await edit('bob', 'Cone 10, in reduction.')).json()
  expect(edited).toMatchObject({ body: 'Cone 10, in reduction.', editedAt: expect.any(String) })
  expect(await versions('eve')).toEqual(['Cone 10.', 'Cone 10, in reduction.'])
  for (const name of ['eve', 'mod', 'ann'] as const) {
    const refused = await edit(name, 'Cone 4.')
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'post.not-yours'])
  }
  expect(await everywhere(kiln, 'Cone 4.')).toEqual([])
  expect(await everywhere(kiln, 'Cone 9.')).toEqual([])
})

test('deleting takes the words away everywhere; the place, the number and the answers stay', async () => {
  await using kiln = await worldWithFiles()
  const topic = await topicBy(kiln, 'ann')
  const file = await sent(kiln, 'bob', 'My notes.')
  const reachesFile = async (name: Name) =>
    (await kiln.request(name, 'get', `${path}/files/${file.id}/${file.name}`)).status
  const draft = { id: newId(), body: `My secret recipe. [x](file:${file.id})` }
  const answer = await kiln.request('bob', 'post', `${path}/topics/${topic.id}/posts`, draft)
  expect((await answer.json()).files).toMatchObject([{ id: file.id }])
  expect([await reachesFile('eve'), await reachesFile('out')]).toEqual([200, 404])
  await replyBy(kiln, 'eve', topic.id)
  await kiln.request('bob', 'patch', `${path}/posts/${draft.id}`, {
    body: `My secret recipe, two. [x](file:${file.id})`,
  })
  await kiln.request('eve', 'put', `${path}/posts/${draft.id}/reactions/❤`)
  const remove = (name: Name) => kiln.request(name, 'delete', `${path}/posts/${draft.id}`)
  expect((await remove('eve')).status).toBe(403)
  expect((await remove('out')).status).toBe(404)

  const gone = await (await remove('mod')).json()
  const mod = (await kiln.member('mod')).member
  expect(gone).toEqual({
    ...{ id: draft.id, topicId: topic.id, number: 2, author: (await kiln.member('bob')).member },
    ...{
      at: gone.at,
      body: '',
      editedAt: gone.editedAt,
      deletedAt: gone.deletedAt,
      deletedBy: mod,
    },
  })
  expect(await everywhere(kiln, 'My secret recipe')).toEqual([])
  expect(await reachesFile('eve')).toBe(404)
  expect(await (await remove('mod')).json()).toEqual(gone)
  const page = await (await kiln.request('bob', 'get', `${path}/topics/${topic.id}/posts`)).json()
  expect(page.topic).toMatchObject({ replies: 1, lastNumber: 3 })
  expect(page.topic.people).not.toContain(gone.author)
  for (const change of ['patch', 'put'] as const) {
    const at = change === 'patch' ? '' : '/reactions/❤'
    const refused = await kiln.request('bob', change, `${path}/posts/${draft.id}${at}`, {
      body: 'x',
    })
    expect(refused.status).toBe(403)
  }
})

test('reactions are in the row of a post, whoever is first', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  const post = await replyBy(kiln, 'ann', topic.id)
  const react = (name: Name, emoji: string, method = 'put') =>
    kiln.request(name, method, `${path}/posts/${post.id}/reactions/${encodeURIComponent(emoji)}`)
  await Promise.all([react('bob', '❤'), react('eve', '❤'), react('mod', '👍')])
  const view = await (await react('bob', '❤')).json()
  const by = Object.fromEntries(
    view.reactions.map(({ emoji, by }: { emoji: string; by: string[] }) => [emoji, by.length]),
  )
  expect(by).toEqual({ '❤️': 2, '👍': 1 })
  await react('bob', '❤', 'delete')
  await react('eve', '❤', 'delete')
  const after = await (await react('mod', '👍', 'delete')).json()
  expect(after).not.toHaveProperty('reactions')
  expect((await react('bob', 'nonsense')).status).toBe(422)
  expect((await react('out', '❤')).status).toBe(404)
})

test('a deletion and an edit at once never bring words back', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  for (let i = 0; i < 6; i++) {
    const post = await replyBy(kiln, 'bob', topic.id, `secret ${i}`)
    await replyBy(kiln, 'eve', topic.id)
    await Promise.all([
      kiln.request('bob', 'patch', `${path}/posts/${post.id}`, { body: `secret again ${i}` }),
      kiln.request('mod', 'delete', `${path}/posts/${post.id}`),
    ])
  }
  expect(await everywhere(kiln, 'secret')).toEqual([])
})
