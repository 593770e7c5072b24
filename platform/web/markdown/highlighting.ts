import { useEffect, useState } from 'react'
import { maxHighlighted } from '#platform/markdown/bounds.ts'
import { late } from './late.ts'

/** A run of code in one colour; without a kind it has that of plain code. */
export interface Piece {
  text: string
  kind?: Kind | undefined
}

export type Kind = 'comment' | 'keyword' | 'string' | 'number' | 'name' | 'added' | 'removed'

const highlighter = late(() => import('./highlight.ts'))

const known = new Map<string, Piece[] | undefined>()
const maxKnown = 200
let queue: Promise<unknown> = Promise.resolve()

/** Code in pieces by colour, undefined until they are known. It must not be asked for other code while mounted. */
export function useHighlighted(language: string, code: string): Piece[] | undefined {
  const key = `${language} ${code}`
  const [pieces, setPieces] = useState(() => known.get(key))
  useEffect(() => {
    if (known.has(key) || code.length > maxHighlighted) return
    let isMounted = true
    enqueue(async () => {
      const { highlight } = await highlighter.load()
      if (!isMounted) return
      remember(key, highlight(language, code))
      setPieces(known.get(key))
    })
    return () => {
      isMounted = false
    }
  }, [key, language, code])
  return pieces
}

/** One block a task, so that many of them never add up to one long wait. */
function enqueue(work: () => Promise<void>) {
  queue = queue
    .then(() => new Promise((resolve) => setTimeout(resolve)))
    .then(work)
    .catch(() => {}) // not loaded, or a grammar gave up: the code is there, in one colour
}

function remember(key: string, pieces: Piece[] | undefined) {
  const [oldest] = known.keys()
  if (known.size >= maxKnown && oldest !== undefined) known.delete(oldest)
  known.set(key, pieces)
}
