import './stream.css'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Busy, Button, useRowAtWork } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import type { StreamRow } from './rows.ts'
import { StreamRowView } from './stream-row.tsx'
import type { Timeline, TimelineState } from './timeline.ts'

interface StreamProps {
  channel: ChannelView
  /** What stands in it, read aloud. */
  label: string
  rows: readonly StreamRow[]
  timeline: Timeline
  state: TimelineState
  /** The message that was linked to. */
  marked: string | undefined
  editing: string | undefined
  onEdit: (id: string | undefined) => void
  /** Whether the newest is in view. */
  onLatest: (seen: boolean) => void
  unread: number
}

/** Within this many pixels of an end, more is fetched; within the second, one is at the end. */
const near = 1_500
const atEnd = 60

/** The messages of a channel. Of a hundred thousand only those in view are drawn, and what comes above moves nothing. */
export function Stream(props: StreamProps) {
  const { channel, label, rows, timeline, state, marked, editing, onEdit, onLatest, unread } = props
  const t = useMessages(chatMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const sticks = useRef(true)
  const [latest, setLatest] = useState(true)
  const [older, setOlder] = useState<Older>('idle')
  const shift = usePrepended(rows)
  const { row: atWork, ...noting } = useRowAtWork('data-message')
  const keepMounted = useMemo(
    () => (atWork ? rows.flatMap(({ key }, at) => (key === atWork ? at : [])) : []),
    [rows, atWork],
  )

  useStart(list, sticks, rows, marked)
  useLayoutEffect(() => {
    if (sticks.current && rows.length > 0)
      list.current?.scrollToIndex(rows.length - 1, { align: 'end' })
  }, [rows])
  useEffect(() => onLatest(latest && !state.newer), [latest, state.newer, onLatest])

  function scrolled() {
    const { scrollOffset, scrollSize, viewportSize } = list.current ?? {
      scrollOffset: 0,
      scrollSize: 0,
      viewportSize: 0,
    }
    const below = scrollSize - scrollOffset - viewportSize
    sticks.current = below < atEnd && !state.newer
    setLatest(below < atEnd)
    if (scrollOffset < near && state.older && older === 'idle') void fetchOlder()
    if (below < near && state.newer) void timeline.loadNewer().catch(() => {})
  }

  async function fetchOlder() {
    setOlder('fetching')
    await timeline.loadOlder().then(
      () => setOlder('idle'),
      () => setOlder('failed'),
    )
  }

  function stay() {
    if (sticks.current) list.current?.scrollToIndex(rows.length - 1, { align: 'end' })
  }

  function toLatest() {
    sticks.current = true
    if (state.newer) timeline.showLatest()
    else list.current?.scrollToIndex(rows.length - 1, { align: 'end' })
  }

  return (
    <div className="stream">
      <div
        ref={scroller}
        className="stream-scroll"
        role="log"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={(event) => moveFocus(event, rows, list.current)}
        {...noting}
      >
        <div className="stream-space" />
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={rows}
          shift={shift}
          keepMounted={keepMounted}
          onScroll={scrolled}
          onResize={stay}
        >
          {(row) => <StreamRowView key={row.key} {...{ row, channel, marked, editing, onEdit }} />}
        </Virtualizer>
      </div>
      <OlderNote older={older} onRetry={fetchOlder} />
      {(!latest || state.newer) && (
        <div className="stream-jump">
          <Button size="s" icon="down" kind={unread > 0 ? 'main' : 'plain'} onClick={toLatest}>
            {t.toLatest(unread)}
          </Button>
        </div>
      )}
    </div>
  )
}

type Older = 'idle' | 'fetching' | 'failed'

/** Says that what was said before is on its way, once that takes long, or that it could not be had. */
function OlderNote({ older, onRetry }: { older: Older; onRetry: () => void }) {
  const t = useMessages(chatMessages)
  const common = useMessages(platformMessages)
  if (older === 'idle') return null
  return (
    <div className="stream-older" data-state={older}>
      {older === 'fetching' ? (
        <Busy>{t.loadingOlder}</Busy>
      ) : (
        <>
          <span role="alert">{t.olderFailed}</span>
          <Button size="s" icon="retry" onClick={onRetry}>
            {common.retry}
          </Button>
        </>
      )}
    </div>
  )
}

/** Whether rows were added above since the last drawing. */
function usePrepended(rows: readonly StreamRow[]): boolean {
  const [seen, setSeen] = useState({ rows, prepended: false })
  if (seen.rows === rows) return seen.prepended
  const [first] = seen.rows
  const prepended =
    first !== undefined && first.key !== rows[0]?.key && rows.some(({ key }) => key === first.key)
  setSeen({ rows, prepended })
  return prepended
}

/** Begins at what was linked to, else at what is new, else at the end. */
function useStart(
  list: React.RefObject<VirtualizerHandle | null>,
  sticks: React.RefObject<boolean>,
  rows: readonly StreamRow[],
  marked: string | undefined,
): void {
  const started = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    const wanted = marked ?? 'here'
    if (started.current === wanted || rows.length === 0) return
    const at = rows.findIndex(({ key }) => key === (marked ?? 'new'))
    if (marked && at < 0) return
    started.current = wanted
    sticks.current = at < 0
    if (at < 0) list.current?.scrollToIndex(rows.length - 1, { align: 'end' })
    else list.current?.scrollToIndex(at, { align: marked ? 'center' : 'start' })
  }, [list, sticks, rows, marked])
}

/** Arrow keys go from message to message; a letter presses the button of the message that names it as its key. */
function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly StreamRow[],
  list: VirtualizerHandle | null,
): void {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLElement)) return
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (plain && /^[a-z]$/i.test(key) && target.matches('.message')) {
    const button = `[aria-keyshortcuts="${key.toUpperCase()}"]`
    target.querySelector<HTMLElement>(`.message-actions ${button}`)?.click()
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return
  if (target !== currentTarget && !target.matches('.message')) return
  event.preventDefault()
  const step = key === 'ArrowUp' ? -1 : 1
  const now = rows.findIndex((row) => row.key === target.dataset.message)
  let next = now < 0 ? rows.length - 1 : now + step
  while (rows[next] && rows[next]?.kind !== 'message') next += step
  const row = rows[next]
  if (!row) return
  list?.scrollToIndex(next, { align: 'nearest' })
  requestAnimationFrame(() =>
    currentTarget
      .querySelector<HTMLElement>(`[data-message="${row.key}"]`)
      ?.focus({ preventScroll: true }),
  )
}
