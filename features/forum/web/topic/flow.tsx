import './topic.css'
import {
  type KeyboardEvent,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type Parcel, useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import { late, Skeleton, useRowAtWork } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { LeftHere } from '../own/left-here.tsx'
import { useMarkTopicRead } from '../own/use-mark-topic-read.ts'
import type { Posts } from '../posts.ts'
import { outgoing, replyParcel } from '../sending.ts'
import { OutgoingPost } from './outgoing-post.tsx'
import { PostRow } from './post-row.tsx'
import { useTopic } from './topic-context.ts'
import { TopicHead } from './topic-head.tsx'
import { TopicSide } from './topic-side.tsx'

const DecisionCard = late(async () => (await import('../decision/decision-card.tsx')).DecisionCard)

interface FlowProps {
  topic: TopicView
  posts: Posts
  /** The post of the address. */
  number: number | undefined
  /** The last post that one had read before. */
  left: number | undefined
  onChoosePosts: () => void
}

/** Posts around those in view that are fetched ahead. */
const ahead = 15

/** A topic from its title to its end. Of five thousand posts those in view are drawn, and fetched when one comes near. */
export function Flow({ topic, posts, number, left, onChoosePosts }: FlowProps) {
  const t = useMessages(forumMessages)
  const scroller = useRef<HTMLElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const [current, setCurrent] = useState(1)
  const [seen, setSeen] = useState(0)
  const waiting = useWaiting(topic.id)
  const { row: atWork, ...noting } = useRowAtWork('data-post')
  const { lastNumber } = topic
  const goTo = useCallback((to: number) => list.current?.scrollToIndex(to, { align: 'start' }), [])
  const isNew = left !== undefined && left < lastNumber
  useStart(list, number ?? (isNew && left > 1 ? left + 1 : undefined))
  useMarkTopicRead(topic.id, Math.min(seen, lastNumber))
  useFollowOwn(list, lastNumber + waiting.length, waiting.length)

  function place() {
    const { scrollOffset: offset = 0, viewportSize = 0, scrollSize = 0 } = list.current ?? {}
    const atEnd = offset + viewportSize >= scrollSize - 4
    // What is under the upper third of the view is what one reads.
    const at = list.current?.findItemIndex(offset + viewportSize / 3) ?? 1
    setSeen((last) => Math.max(last, lastInView(list.current)))
    setCurrent(atEnd ? lastNumber : Math.min(Math.max(at, 1), lastNumber))
  }

  // The head of the topic stands at 0, so every post has its number as its index.
  const rows = [0, ...Array.from({ length: lastNumber }, (_, at) => at + 1), ...waiting]
  return (
    <div className="topic-view">
      <section
        ref={scroller}
        className="topic-scroll"
        aria-label={t.posts(topic.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={(event) => press(event, list.current, lastNumber)}
        {...noting}
      >
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={rows}
          itemSize={220}
          keepMounted={atWork ? [Number(atWork)] : []}
          onScroll={place}
          onResize={place}
        >
          {(row) =>
            row === 0 ? (
              <TopicHead key="head" topic={topic} onChoosePosts={onChoosePosts} />
            ) : typeof row === 'number' ? (
              <At
                key={row}
                number={row}
                posts={posts}
                marked={row === number}
                fresh={isNew && row === left + 1}
              />
            ) : (
              <OutgoingPost key={row.id} parcel={row} />
            )
          }
        </Virtualizer>
      </section>
      <TopicSide topic={topic} current={current} onGo={goTo} />
    </div>
  )
}

/** The post at the lower edge of the view. */
function lastInView(list: VirtualizerHandle | null): number {
  return list ? list.findItemIndex(list.scrollOffset + list.viewportSize - 24) : 0
}

interface AtProps {
  number: number
  posts: Posts
  marked: boolean
  /** The first that one had not read. */
  fresh: boolean
}

/** The place of one post; fetched as it comes near. */
function At({ number, posts, marked, fresh }: AtProps) {
  const t = useMessages(forumMessages)
  const post = useStore(posts.state, (state) => state.posts.get(number))
  const round = useStore(posts.state, (state) => state.round)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew for what is in view
  useEffect(() => posts.need(Math.max(1, number - ahead), number + ahead), [posts, number, round])
  if (post)
    return (
      <>
        {fresh && <LeftHere />}
        <PostRow post={post} marked={marked} />
        {number === 1 && <Deciding />}
      </>
    )
  return (
    <div className="post" data-waiting>
      <span className="hidden-text">{t.waitingFor(number)}</span>
      <Skeleton shape="lines" count={4} />
    </div>
  )
}

/** After the proposal: who stands how. */
function Deciding() {
  const { topic } = useTopic()
  const { decision } = topic
  return (
    decision && (
      <Suspense fallback={<Skeleton shape="lines" count={4} />}>
        <DecisionCard topic={{ ...topic, decision }} />
      </Suspense>
    )
  )
}

/** My replies to this topic that have not arrived. */
function useWaiting(topicId: string): readonly Parcel[] {
  const { outbox } = useDesk()
  return useStore(
    outbox.parcels,
    (parcels) =>
      parcels.filter((each) => each.kind === replyParcel && outgoing(each).topicId === topicId),
    sameItems,
  )
}

/** Begins at the post of the address, and goes where it leads. */
function useStart(list: React.RefObject<VirtualizerHandle | null>, number: number | undefined) {
  useLayoutEffect(() => {
    if (number !== undefined) list.current?.scrollToIndex(number, { align: 'start' })
  }, [list, number])
}

/** One sees what one wrote. */
function useFollowOwn(
  list: React.RefObject<VirtualizerHandle | null>,
  last: number,
  waiting: number,
) {
  const before = useRef(waiting)
  useLayoutEffect(() => {
    if (waiting > before.current) list.current?.scrollToIndex(last, { align: 'end' })
    before.current = waiting
  }, [list, last, waiting])
}

/** J and K go from post to post; a letter presses the button of the post that names it as its key. */
function press(
  event: KeyboardEvent<HTMLElement>,
  list: VirtualizerHandle | null,
  last: number,
): void {
  const { target, currentTarget, key, ctrlKey, metaKey, altKey } = event
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return
  const post = target.matches('.post') ? target : undefined
  if (!post && target !== currentTarget) return
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0
  if (step === 0) {
    const button = `[aria-keyshortcuts="${CSS.escape(key.toUpperCase())}"]`
    post?.querySelector<HTMLElement>(button)?.click()
    return
  }
  const next = Math.min(Math.max(Number(post?.dataset.post ?? 0) + step, 1), last)
  list?.scrollToIndex(next, { align: 'nearest' })
  requestAnimationFrame(() =>
    currentTarget
      .querySelector<HTMLElement>(`[data-post="${next}"]`)
      ?.focus({ preventScroll: true }),
  )
}
