import { folded } from '#lib/text.ts'
import type { ResourceRow } from '../../contract.ts'

/** The resources that have all words in title, summary or tags, the newest first. Accents and case do not matter. */
export function findResources(rows: readonly ResourceRow[], words: string): ResourceRow[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return newestFirst(
    rows.filter(({ title, summary, tags }) => {
      const text = folded(`${title} ${summary} ${tags.join(' ')}`)
      return wanted.every((word) => text.includes(word))
    }),
  )
}

export function newestFirst(rows: readonly ResourceRow[]): ResourceRow[] {
  return rows.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** What stands in the library itself: what is announced has a place of its own. */
export function inLibrary(rows: readonly ResourceRow[]): ResourceRow[] {
  return rows.filter(({ kind }) => kind !== 'announcement')
}
