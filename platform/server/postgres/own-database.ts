import pg from 'pg'
import { OperatorError, shown } from '../config/index.ts'

const oldestVersion = 16

/** Sees that the operator's own database can be used. Throws an OperatorError that says what is wrong with it. */
export async function expectDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show server_version_num')
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (version < oldestVersion) throw new Error(`it is PostgreSQL ${version}`)
  } catch (error) {
    throw new OperatorError(
      `DATABASE_URL is "${shown({ secret: 'credentials' }, url)}", which cannot be used: ${reasonOf(error)}. ` +
        `It should be a PostgreSQL ${oldestVersion} or newer that answers there.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** A host with several addresses fails with an error for each of them and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
