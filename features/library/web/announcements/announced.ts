import { day, type Instant, instantFrom, plus } from '#lib/time.ts'
import type { ResourceRow } from '../../contract.ts'

/** What stands announced, the latest first: by when it was opened to its readers. */
export function announced(rows: readonly ResourceRow[]): ResourceRow[] {
  return rows
    .filter(({ kind, status }) => kind === 'announcement' && status === 'published')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

const newsDays = 7
const mostNews = 3

/** What was announced in the last days, and before it what is new to the reader, however old. */
export function announcedLately(
  rows: readonly ResourceRow[],
  now: Instant,
  isNew: (row: ResourceRow) => boolean,
): ResourceRow[] {
  const since = plus(now, -newsDays * day)
  const all = announced(rows)
  const late = all.filter((row) => !isNew(row) && instantFrom(row.createdAt) > since)
  return [...all.filter(isNew), ...late].slice(0, mostNews)
}
