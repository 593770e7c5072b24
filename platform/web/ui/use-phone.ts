import { useSyncExternalStore } from 'react'

const query = '(width < 760px)'

/** Whether the screen is as narrow as a phone's; the same line the style sheets draw. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    watch,
    () => matchMedia(query).matches,
    () => false,
  )
}

function watch(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}
