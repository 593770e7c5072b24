import { loadConfig } from '#platform/server/config/index.ts'
import { reachDatabase } from '#platform/server/postgres/index.ts'
import { command } from './command.ts'

export const migrate = command({
  name: 'migrate',
  summary: 'Bring the database up to date, as every start does',
  async run() {
    await using database = await reachDatabase(await loadConfig())
    const { migrateDatabase } = await import('../migrations.ts')
    const ran = await migrateDatabase(database.url)
    for (const name of ran) console.log(`Ran ${name}`)
    console.log('The database is up to date.')
  },
})
