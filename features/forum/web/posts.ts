import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { ForumEntries, PostView, TopicView } from '../contract.ts'
import { pageOfPosts } from '../limits.ts'
import { api } from './api.ts'
import { sent, sentTopic } from './sending.ts'

export interface PostsState {
  status: 'asking' | 'ready' | 'missing' | 'failed'
  /** The topic as it is now: another one, where the one that was asked for was merged into it. */
  topic: TopicView | undefined
  /** Where in it the number stands that was asked for first. */
  at: number
  /** What is here of its posts, by number. */
  posts: ReadonlyMap<number, PostView>
  /** Counts how often all that is shown had to be asked for anew. */
  round: number
}

/** The posts of a topic that one looks at. They come by pages as they are needed, and live as long as the topic is open. */
export interface Posts {
  readonly state: Pick<Store<PostsState>, 'get' | 'watch'>
  /** Fetches what is missing of the posts with these numbers. */
  need(from: number, to: number): void
  retry(): void
  /** Takes a post as it is now, as the reply to a change. */
  take(post: PostView): void
  open(): () => void
}

/** Opens a topic at a post. */
export function openPosts(replica: Replica, live: Live, topicId: string, first: number): Posts {
  const params = { community: replica.community, topicId }
  const state = createStore<PostsState>({
    ...{ status: 'asking', topic: undefined, at: first, posts: new Map(), round: 0 },
  })
  const fetched = new Set<number>()
  let wasOpen = false
  // Answers and entries overtake each other: of the topic, and of each post, what was asked for or heard last holds.
  let turn = 0
  const turns = new Map<number | 'topic', number>()

  function isNewest(what: number | 'topic', at: number): boolean {
    if ((turns.get(what) ?? 0) > at) return false
    turns.set(what, at)
    return true
  }

  /** Pages begin at 1, 51, 101. One is fetched once, until something says that it is not as it was. */
  function need(from: number, to: number): void {
    for (let page = startOf(from); page <= to; page += pageOfPosts) {
      if (fetched.has(page)) continue
      fetched.add(page)
      void fetchFrom(page)
    }
  }

  async function fetchFrom(from: number): Promise<void> {
    const asked = ++turn
    try {
      const query = { from, limit: pageOfPosts }
      const page = await api.get('/communities/{community}/topics/{topicId}/posts', {
        ...{ params, query },
      })
      const shift = page.at - from
      const isTopicNewest = isNewest('topic', asked)
      const newest = page.posts.filter(({ number }) => isNewest(number, asked))
      state.set((last) => ({
        ...last,
        status: 'ready',
        topic: isTopicNewest ? page.topic : last.topic,
        at: shift > 0 ? first + shift : last.at,
        posts: withAll(last.posts, newest),
      }))
    } catch (error) {
      fetched.delete(from)
      const missing = error instanceof ApiProblem && error.status === 404
      state.set((last) => {
        if (missing) return { ...last, status: 'missing' }
        return last.status === 'asking' ? { ...last, status: 'failed' } : last
      })
    }
  }

  function again(): void {
    fetched.clear()
    state.set((last) => ({ ...last, round: last.round + 1 }))
    if (state.get().status !== 'ready') need(first, first)
  }

  function take(post: PostView): void {
    if (post.topicId !== topicId) return
    turns.set(post.number, ++turn)
    state.set((last) => ({ ...last, posts: withAll(last.posts, [post]) }))
  }

  function takeTopic(topic: TopicView): void {
    if (topic.id !== topicId) return
    turns.set('topic', ++turn)
    state.set((last) => ({ ...last, topic }))
  }

  function hear(entry: LogEntry): void {
    const { kind, data } = entry as LogEntry & Known
    switch (kind) {
      case 'forum.topic-opened':
      case 'forum.topic-changed':
        if (data.id !== topicId) return
        // It may be for the viewer only now, as a step of its plan has come.
        if (state.get().status === 'missing') return again()
        return takeTopic(data)
      case 'forum.topic-removed':
        if (data.id === topicId) again()
        return
      case 'forum.post-added':
      case 'forum.post-edited':
      case 'forum.post-deleted':
      case 'forum.post-changed':
        return take(data)
      case 'forum.posts-moved':
        if (data.from === topicId || data.to === topicId) again()
        return
      case 'forum.history-changed':
        return again()
    }
  }

  return {
    state,
    need,
    take,
    retry() {
      state.set((last) => ({ ...last, status: 'asking' }))
      again()
    },
    open() {
      // It was open before: what is here is shown until what is new has come.
      if (wasOpen) again()
      wasOpen = true
      need(first, first)
      let line = live.state.get()
      const stops = [
        replica.onEntry(hear),
        sent.watch(() => {
          const post = sent.get()
          if (post) take(post)
        }),
        sentTopic.watch(() => {
          const topic = sentTopic.get()
          if (topic) takeTopic(topic)
        }),
        // What happened while there was no line may have come as a snapshot, which has no posts.
        live.state.watch(() => {
          const before = line
          line = live.state.get()
          if (line === 'live' && before !== 'live') again()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof ForumEntries]: { kind: Kind; data: ForumEntries[Kind] }
}[keyof ForumEntries]

function startOf(number: number): number {
  return number - ((Math.max(number, 1) - 1) % pageOfPosts)
}

function withAll(
  posts: ReadonlyMap<number, PostView>,
  more: readonly PostView[],
): ReadonlyMap<number, PostView> {
  const after = new Map(posts)
  for (const post of more) after.set(post.number, post)
  return after
}
