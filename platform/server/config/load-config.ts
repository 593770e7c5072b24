import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from './operator-error.ts'
import { type Config, type Environment, readSettings } from './read-settings.ts'

/** Reads the environment and makes what is missing: the data folder, and the secret in it. */
export async function loadConfig(env: Environment = process.env): Promise<Config> {
  const settings = readSettings(env)
  await makeFolder(settings.dataDir)
  return { ...settings, secret: settings.secret ?? (await keptSecret(settings.dataDir)) }
}

async function makeFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new OperatorError(
      `DATA_DIR is "${dataDir}", which is no folder to write to: ${error.message}.`,
    )
  })
}

async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return kept.trim()
  // Linked into its place whole: of two starts at once both read what the first one wrote.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await link(draft, path).catch(() => {})
  await rm(draft)
  return (await readFile(path, 'utf8')).trim()
}
