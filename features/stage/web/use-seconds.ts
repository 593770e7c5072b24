import { useEffect, useState } from 'react'
import { second } from '#lib/time.ts'

/** The present in Unix milliseconds, moving on every second while `running`, and once more when that ends. */
export function useSeconds(running: boolean): number {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    setAt(Date.now())
    if (!running) return
    const timer = setInterval(() => setAt(Date.now()), second)
    return () => clearInterval(timer)
  }, [running])
  return at
}

/** Minutes and seconds as a clock shows them: `14:05`. Less than nothing is nothing. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
