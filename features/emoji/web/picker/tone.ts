import { useState } from 'react'
import type { Known } from './emoji-data.ts'

const key = 'hamlet.emoji-tone'

/** The skin tone chosen on this device, from 1 to 5; 0 for none. */
export function useTone(): [tone: number, choose: (tone: number) => void] {
  const [tone, setTone] = useState(() => Number(localStorage.getItem(key)) || 0)
  function choose(next: number) {
    localStorage.setItem(key, String(next))
    setTone(next)
  }
  return [tone, choose]
}

/** An emoji in a skin tone, if it has any. */
export function inTone({ emoji, tones }: Known, tone: number): string {
  return tones?.[tone - 1] ?? emoji
}
