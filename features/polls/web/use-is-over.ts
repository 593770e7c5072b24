import { useEffect, useState } from 'react'
import { instantFrom, millisecondsOf } from '#lib/time.ts'
import type { PollView } from '../contract.ts'

const longestTimer = 2_147_483_647

/** Whether votes are no longer taken, to the second. */
export function useIsOver({
  closedAt,
  closesAt,
}: Pick<PollView, 'closedAt' | 'closesAt'>): boolean {
  const end = closesAt ? millisecondsOf(instantFrom(closesAt)) : Number.POSITIVE_INFINITY
  const [past, setPast] = useState(() => end <= Date.now())
  useEffect(() => {
    const left = end - Date.now()
    if (left > longestTimer) return
    const timer = setTimeout(() => setPast(true), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [end])
  return closedAt !== null || past
}
