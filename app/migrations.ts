import { runMigrations } from 'graphile-worker'
import { openDatabase } from '#platform/server/db/database.ts'
import { type MigrationSource, migrate } from '#platform/server/db/migrate.ts'

const root = `${import.meta.dirname}/..`

/** Where the schema comes from, in order: the platform, then the features from left to right. */
const sources: readonly MigrationSource[] = [
  { name: 'platform', folder: `${root}/platform/migrations` },
  ...[
    'people',
    'organisation',
    'communities',
    'files',
    'emoji',
    'polls',
    'drafts',
    'releases',
    'chat',
    'forum',
    'library',
    'events',
    'stage',
    'recaps',
    'saved',
    'webhooks',
    'search',
    'imports',
    'notifications',
  ].map((name) => ({
    name,
    folder: `${root}/features/${name}/migrations`,
  })),
]

/** Brings a database up to date and tells which migrations ran. Safe to run on every start, on many nodes at once. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  await using database = openDatabase(databaseUrl, 3)
  const ran = await migrate(database, sources)
  await runMigrations({ pgPool: database.pool })
  return ran
}
