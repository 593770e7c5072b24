import { constants, setPriority } from 'node:os'
import { communityErrors } from '#features/communities/messages/errors.ts'
import { eventErrors } from '#features/events/messages/errors.ts'
import { type ImportTool, importTools } from '#features/imports/contract.ts'
import { en } from '#features/imports/messages/en.ts'
import { importErrors } from '#features/imports/messages/errors.ts'
import { loadConfig, OperatorError } from '#platform/server/config/index.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { problemOf } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import { expectFileStore, fileStore } from '#platform/server/files/file-store.ts'
import { reachDatabase } from '#platform/server/postgres/index.ts'
import { command, typedPath } from './command.ts'
import {
  calendarCounts,
  calendarFindings,
  calendarLines,
  importCalendarFile,
} from './import-calendar.ts'
import { findingLines, progressOn, resultLines } from './import-report.ts'
import { stopSignals } from './stop-signals.ts'

const usage = 'slack|discord|ics <zip|folder|file> --community <address>'

export const importHistory = command({
  name: 'import',
  summary:
    'Bring in what a group said elsewhere, of Slack or Discord, or the events of a calendar file',
  usage,
  options: {
    community: { type: 'string', summary: 'The address of the community to import into' },
    create: { type: 'boolean', summary: 'Make the community if there is none at this address' },
    json: { type: 'boolean', summary: 'Print what was added as JSON' },
  },
  async run({ values: { community, create = false, json }, words: [tool, path, ...more] }) {
    if (tool === 'ics' && path && community && more.length === 0)
      return importEvents(community, typedPath(path), json)
    const from = importTools.find((each) => each === tool)
    if (!from || !path || !community || more.length > 0)
      throw new OperatorError(`Say what to import and where to: hamlet import ${usage}`)
    const { result, findings } = await importInto(community, from, typedPath(path), create)
    for (const line of findingLines(findings)) console.error(line)
    console.log(json ? JSON.stringify(result) : resultLines(result).join('\n'))
  },
})

/** The events of a calendar file, as drafts. */
async function importEvents(slug: string, path: string, json: boolean | undefined) {
  const { migrateDatabase } = await import('../migrations.ts')
  const config = await loadConfig()
  await using reached = await reachDatabase(config)
  await migrateDatabase(reached.url)
  await using db = openDatabase(reached.url, 2)
  const told = await importCalendarFile(db, path, slug).catch(asOperators)
  for (const line of calendarFindings(told)) console.error(line)
  console.log(json ? JSON.stringify(calendarCounts(told)) : calendarLines(told).join('\n'))
}

/** Beside a server its replicas learn of it by themselves; without one the database runs for as long as this takes. */
async function importInto(slug: string, tool: ImportTool, path: string, create: boolean) {
  // Those who write meanwhile come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const signal = stopSignals()
  const [{ importFrom }, { migrateDatabase }] = await Promise.all([
    import('#features/imports/server/index.ts'),
    import('../migrations.ts'),
  ])
  const config = await loadConfig()
  await expectFileStore(config)
  await using reached = await reachDatabase(config)
  await migrateDatabase(reached.url)
  await using db = openDatabase(reached.url, 2)
  using progress = progressOn(process.stderr)
  const transact = transactor(db)
  try {
    return await importFrom({
      tool,
      db,
      transact,
      config,
      files: fileStore(config),
      path,
      slug,
      create,
      signal,
      onProgress: progress.tell,
    })
  } catch (error) {
    if (signal.aborted) throw new OperatorError(en.stopped)
    return asOperators(error)
  }
}

/** A refusal in one sentence. */
function asOperators(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const texts = {
    ...platformErrors.en,
    ...communityErrors.en,
    ...importErrors.en,
    ...eventErrors.en,
  }
  throw new OperatorError(problemOf(error, texts).detail)
}
