import { useEffect } from 'react'

const name = 'Hamlet'
let shown = name
let waiting = 0

/** Names the page in the tab and the history, the particular first: "general · Kiln Circle". */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts, parts.length === 0 ? name : undefined].filter(Boolean).join(' · ')
  useEffect(() => {
    shown = title || name
    show()
  }, [title])
}

/** Puts how much waits unread before the title. */
export function countInTitle(count: number): void {
  waiting = count
  show()
}

function show() {
  document.title = waiting > 0 ? `(${waiting > 99 ? '99+' : waiting}) ${shown}` : shown
}
