import { type Config, loadConfig, OperatorError } from '#platform/server/config/index.ts'
import { reachDatabase } from '#platform/server/postgres/index.ts'
import { command } from './command.ts'

/** A link that signs somebody of the demo organisation in. */
export interface SignInLink {
  /** As whom: "an administrator", "a lead", "a member". */
  as: string
  url: string
}

export const seed = command({
  name: 'seed',
  summary: 'Fill an empty database with a demo organisation and print sign-in links',
  async run() {
    const config = await loadConfig()
    await using database = await reachDatabase(config)
    printLinks(await seedDemo({ ...config, databaseUrl: database.url }))
  },
})

/** Migrates the database of `config` and, when it is empty, fills it with the demo organisation. */
export async function seedDemo(_config: Config & { databaseUrl: string }): Promise<SignInLink[]> {
  throw new OperatorError('The demo organisation is not ready yet.')
}

/** Prints sign-in links for people to follow. */
export function printLinks(links: readonly SignInLink[]): void {
  for (const { as, url } of links) console.log(`Sign in as ${as}: ${url}`)
}
