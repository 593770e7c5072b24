import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../postgres/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A throwaway PostgreSQL for the whole run; a test makes its own database in it. */
    postgresUrl: string
  }
}

/** Starts the PostgreSQL of a test run and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(await roomyMemory(), 'hamlet-test-'))
  const postgres = await startPostgres({
    dataDir,
    durable: false,
    settings: { max_connections: 300 },
  })
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const memory = '/dev/shm'
const enoughRoom = 2e9

/** Memory that looks like a disk, where there is enough: each test makes a database, which is some hundred files. */
async function roomyMemory(): Promise<string> {
  try {
    await access(memory, constants.W_OK)
    const { bavail, bsize } = await statfs(memory)
    return bavail * bsize > enoughRoom ? memory : tmpdir()
  } catch {
    return tmpdir() // not every system has it
  }
}
