import type { SignInLink } from '#app/demo/load.ts'
import { type Config, loadConfig, OperatorError } from '#platform/server/config/index.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { fileStore } from '#platform/server/files/file-store.ts'
import { reachDatabase } from '#platform/server/postgres/index.ts'
import { command } from './command.ts'

export type { SignInLink }

type Place = Pick<Config, 'publicUrl' | 'dataDir' | 's3' | 'fileLimits'> & { databaseUrl: string }

const usualSeed = 1

export const seed = command({
  name: 'seed',
  summary: 'Fill an empty database with a demo organisation and print sign-in links',
  options: {
    seed: { type: 'string', summary: 'A whole number; each tells the story a little differently' },
  },
  async run({ values }) {
    const number = seedFrom(values.seed)
    const config = await loadConfig()
    await using database = await reachDatabase(config)
    printLinks(await seedDemo({ ...config, databaseUrl: database.url }, number))
  },
})

/** Migrates the database and fills it with the demo organisation. One that has anything in it is refused as it is. */
export function seedDemo(place: Place, seed = usualSeed): Promise<SignInLink[]> {
  return withDemo(place, seed, () => {
    throw new OperatorError('The demo organisation is here already. "npm start" starts it.')
  })
}

/** The same, but where the demo organisation is already it stays, and gets new sign-in links. */
export function ensureDemo(place: Place): Promise<SignInLink[]> {
  return withDemo(place, usualSeed, () => console.log('The demo organisation is here already.'))
}

/** Prints sign-in links for people to follow. */
export function printLinks(links: readonly SignInLink[]): void {
  for (const { as, url } of links) console.log(`Sign in as ${as}: ${url}`)
  if (links.length > 0) console.log('Each of these links works once, for a day.')
}

async function withDemo(place: Place, seed: number, whenThere: () => void): Promise<SignInLink[]> {
  const [{ migrateDatabase }, demo, present, shelves, events] = await Promise.all([
    import('../migrations.ts'),
    import('../demo/load.ts'),
    import('../demo/load-present.ts'),
    import('../demo/load-shelves.ts'),
    import('../demo/load-events.ts'),
  ])
  await migrateDatabase(place.databaseUrl)
  await using database = openDatabase(place.databaseUrl, 2)
  const transact = transactor(database)
  const keeping = { config: place, files: fileStore(place), transact }
  return await transact(async (tx) => {
    switch (await demo.whatIsHere(tx)) {
      case 'something else':
        throw new OperatorError(
          'The demo organisation goes into an empty database, and this one has something in it. ' +
            'Point DATA_DIR or DATABASE_URL to another.',
        )
      case 'the demo':
        whenThere()
        break
      case 'nothing':
        console.log('Filling the database with a demo organisation …')
        await demo.loadDemo(tx, keeping, seed, new Date())
        await present.loadPresent(tx)
        await shelves.loadShelves(tx, keeping)
        await events.loadEvents(tx, keeping, seed)
    }
    return demo.demoLinks(tx, place.publicUrl)
  })
}

function seedFrom(text: string | undefined): number {
  if (text === undefined) return usualSeed
  if (!/^\d{1,9}$/.test(text))
    throw new OperatorError(`--seed is "${text}", should be a whole number up to 999999999.`)
  return Number(text)
}
