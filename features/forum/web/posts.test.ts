import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { createStore } from '#platform/web/store/index.ts'
import { openPosts } from './posts.ts'

afterEach(() => vi.unstubAllGlobals())

const [community, topicId] = [newId(), newId()]

/** A topic that is open, whose answers come when the test says so, and whose entries it makes up. */
function opened() {
  const answers: ((body: object) => void)[] = []
  vi.stubGlobal(
    'fetch',
    () => new Promise((resolve) => answers.push((body) => resolve(Response.json(body)))),
  )
  let tell: (entry: LogEntry) => void = () => {}
  const line = createStore('live')
  const replica = {
    community,
    onEntry: (hear: typeof tell) => {
      tell = hear
      return () => {}
    },
  } as unknown as Replica
  const posts = openPosts(replica, { state: line } as unknown as Live, topicId, 1)
  posts.open()
  return { posts, answers, hear: (kind: string, data: object) => tell({ kind, data } as LogEntry) }
}

const topic = (title: string) => ({ id: topicId, title, lastNumber: 1 })
const post = (body: string) => ({ topicId, number: 1, body })
const page = (title: string, body: string) => ({ at: 1, topic: topic(title), posts: [post(body)] })

test('what is heard while an answer is on its way is not undone by it', async () => {
  const { posts, answers, hear } = opened()
  hear('forum.topic-changed', topic('Pinned'))
  hear('forum.post-edited', post('Edited'))
  answers[0]?.(page('As it was', 'As it was'))
  await vi.waitFor(() => expect(posts.state.get().status).toBe('ready'))
  expect(posts.state.get().topic?.title).toBe('Pinned')
  expect(posts.state.get().posts.get(1)?.body).toBe('Edited')
})

test('of two answers that overtake each other the one that was asked for last holds', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const { posts, answers, hear } = opened()
    hear('forum.history-changed', {})
    posts.need(1, 1)
    const said = [page('First', 'First'), page('Second', 'Second')]
    for (const nth of order) {
      answers[nth]?.(said[nth] ?? {})
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(posts.state.get().topic?.title).toBe('Second')
    expect(posts.state.get().posts.get(1)?.body).toBe('Second')
  }
})
