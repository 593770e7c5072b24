import { readFile, stat } from 'node:fs/promises'
import type { CalendarImport } from '#features/events/contract.ts'
import { importWords } from '#features/events/messages/importing.ts'
import { OperatorError } from '#platform/server/config/index.ts'
import type { Database } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'

/** A calendar file as large as this is none that somebody keeps. */
const mostBytes = 10 * 1024 * 1024

/** Brings a calendar file into a community, in the name of the lead who has been there longest. */
export async function importCalendarFile(
  db: Database,
  path: string,
  slug: string,
): Promise<CalendarImport> {
  const [{ importCalendar }, { findLead }, { findById }] = await Promise.all([
    import('#features/events/server/index.ts'),
    import('#features/communities/server/index.ts'),
    import('#features/people/server/index.ts'),
  ])
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) throw new OperatorError(`There is no file ${path}.`)
  if (size > mostBytes) throw new OperatorError('The file is larger than 10 MB.')
  const bytes = await readFile(path)
  const lead = await findLead(db, slug)
  if (!lead)
    throw new OperatorError(`There is no community with the address ${slug}, or nobody leads it.`)
  const zone = (await findById(db, lead.person))?.timeZone ?? 'UTC'
  return transactor(db)((tx) => importCalendar(tx, lead, bytes, zone))
}

/** What came in, as numbers. */
export function calendarCounts({ events, skipped, problems, untold }: CalendarImport) {
  const reasons = Map.groupBy(skipped, ({ reason }) => reason)
  return {
    events: events.length,
    skipped: Object.fromEntries([...reasons].map(([reason, all]) => [reason, all.length])),
    problems: problems.length + untold,
  }
}

/** The same for people. */
export function calendarLines(told: CalendarImport): string[] {
  const { events, skipped } = calendarCounts(told)
  const left = Object.entries(skipped).sort((a, b) => b[1] - a[1])
  return [
    importWords.cameIn(events),
    ...left.map(([reason, count]) => `  ${count} × ${importWords.reasons[reason as never]}`),
  ]
}

/** What is worth a look, and where. */
export function calendarFindings({ problems, untold }: CalendarImport): string[] {
  return [
    ...problems.map(
      ({ line, code, detail }) =>
        `${importWords.line(line)}: ${importWords.problems[code]}${detail ? ` (${detail})` : ''}`,
    ),
    ...(untold > 0 ? [importWords.untold(untold)] : []),
  ]
}
