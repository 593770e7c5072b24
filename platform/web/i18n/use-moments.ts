import { useMemo, useSyncExternalStore } from 'react'
import { type Moments, momentsFor } from '#lib/moments.ts'
import { type Instant, instantOf, minute } from '#lib/time.ts'
import { useReading } from './languages.tsx'

/** Speaks of times in the reader's language and zone; the functions are listed at `momentsFor`. */
export function useMoments(): Moments {
  const { language, locale, zone } = useReading()
  return useMemo(() => momentsFor({ language, locale, zone }), [language, locale, zone])
}

/** The present, moving on once a minute; all who ask share one timer and one value. */
export function useNow(): Instant {
  return useSyncExternalStore(watchMinutes, thisMinute, thisMinute)
}

let present = instantOf(Date.now())
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function thisMinute(): Instant {
  return present
}

function watchMinutes(changed: () => void): () => void {
  watchers.add(changed)
  if (!timer) start()
  return () => {
    watchers.delete(changed)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function start() {
  tick()
  timer = setInterval(tick, minute)
}

function tick() {
  present = instantOf(Date.now())
  for (const changed of watchers) changed()
}
