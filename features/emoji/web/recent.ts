import { createStore, useStore } from '#platform/web/store/index.ts'
import { withNewest } from './newest.ts'

const key = 'hamlet.emoji'
const usual = ['👍', '❤️', '🎉']

/** What one used last on this device, the newest first. */
const recent = createStore<readonly string[]>(readKept())

/** The emoji used last, and before there are any the usual ones. */
export function useRecentEmoji(): readonly string[] {
  return useStore(recent)
}

export function noteEmoji(emoji: string): void {
  recent.set((last) => withNewest(last, emoji))
  localStorage.setItem(key, JSON.stringify(recent.get()))
}

function readKept(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : usual
  } catch {
    return usual
  }
}
