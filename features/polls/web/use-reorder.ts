import type { KeyboardEvent, PointerEvent } from 'react'
import { useEffect, useRef } from 'react'

/** A list with an item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/** What a grip needs so that its item is moved by arrow keys, or by dragging. The items are the children of one list, a grip in each. */
export function useReorder(length: number, move: (from: number, to: number) => void) {
  const latest = useRef({ length, move })
  useEffect(() => {
    latest.current = { length, move }
  })

  function shift(list: Element, from: number, to: number): boolean {
    if (to < 0 || to >= latest.current.length || to === from) return false
    latest.current.move(from, to)
    // An element that is moved loses the focus.
    requestAnimationFrame(() =>
      list.children[to]?.querySelector<HTMLElement>('[data-grip]')?.focus(),
    )
    return true
  }

  return (place: number) => ({
    'data-grip': true,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      const list = event.currentTarget.closest('ol, ul')
      if (!step || !list) return
      event.preventDefault()
      shift(list, place, place + step)
    },
    onPointerDown({ currentTarget, pointerId }: PointerEvent<HTMLElement>) {
      const list = currentTarget.closest('ol, ul')
      if (list) drag(list, pointerId, place, shift)
    },
  })
}

/** Follows a pointer until it is lifted. */
function drag(
  list: Element,
  pointer: number,
  start: number,
  shift: (list: Element, from: number, to: number) => boolean,
): void {
  let at = start
  const follow = ({ pointerId, clientY }: globalThis.PointerEvent) => {
    if (pointerId !== pointer) return
    const over = [...list.children].findIndex((item) => isOver(item, clientY))
    if (over >= 0 && shift(list, at, over)) at = over
  }
  const stop = ({ pointerId }: globalThis.PointerEvent) => {
    if (pointerId === pointer) listening.abort()
  }
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('pointermove', follow, { signal })
  window.addEventListener('pointerup', stop, { signal })
  window.addEventListener('pointercancel', stop, { signal })
}

function isOver(item: Element, y: number): boolean {
  const { top, bottom } = item.getBoundingClientRect()
  return y >= top && y <= bottom
}
