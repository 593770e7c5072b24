import { useCallback, useSyncExternalStore } from 'react'

/** Whether the screen is as narrow as a phone's; the same line the style sheets draw. */
export function usePhone(): boolean {
  return useMedia('(width < 760px)')
}

/** Whether there is room for one column of content beside the frame, and not for two. */
export function useNarrow(): boolean {
  return useMedia('(width < 1080px)')
}

function useMedia(query: string): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    watch,
    () => matchMedia(query).matches,
    () => false,
  )
}
