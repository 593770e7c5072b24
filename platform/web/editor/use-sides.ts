import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const key = 'hamlet.preview'
const widthForBoth = 700

/** Which of text and preview show: both where there is room and one wants it so, else one at a time. */
export interface Sides {
  /** There is room for both beside each other. */
  wide: boolean
  writing: boolean
  previewing: boolean
  /** Shows the preview, or hides it: beside the text if there is room, else in its place. */
  toggle: () => void
}

export function useSides(root: RefObject<HTMLElement | null>): Sides {
  const [wide, setWide] = useState(false)
  const [wanted, setWanted] = useState(() => localStorage.getItem(key) !== 'off')
  const [turned, setTurned] = useState(false)

  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const look = () => setWide(element.clientWidth >= widthForBoth)
    const observer = new ResizeObserver(look)
    look()
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])

  function toggle() {
    if (!wide) return setTurned(!turned)
    localStorage.setItem(key, wanted ? 'off' : 'on')
    setWanted(!wanted)
  }

  return { wide, writing: wide || !turned, previewing: wide ? wanted : turned, toggle }
}

/** Lets the preview follow as the text is scrolled, and stay there as it is drawn anew: the same part of the way down. */
export function useFollowing(
  area: RefObject<HTMLTextAreaElement | null>,
  pane: RefObject<HTMLElement | null>,
  drawn: string,
): () => void {
  const frame = useRef(0)

  function follow() {
    const [from, to] = [area.current, pane.current]
    if (!from || !to) return
    const room = from.scrollHeight - from.clientHeight
    if (room <= 0) return
    to.scrollTop = (from.scrollTop / room) * (to.scrollHeight - to.clientHeight)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn has its own height
  useEffect(() => {
    frame.current = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame.current)
  }, [drawn])
  return follow
}
