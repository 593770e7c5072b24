import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { postgresAccount } from './account.ts'
import { postgresBinaries, runnableBinaries } from './binaries.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-binaries-'))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true }))

test('what is installed brings PostgreSQL 18', async () => {
  const { folder, version } = await postgresBinaries(undefined)
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['bin', 'lib', 'share']))
  expect(version).toMatch(/^18\./)
})

test('binaries that do not run are refused with what to do', async () => {
  const broken = { folder: join(folder, 'nothing'), version: '18.0' }
  await expect(runnableBinaries(broken, undefined, folder)).rejects.toThrow('set DATABASE_URL')
})

test.runIf(process.getuid?.() === 0)(
  'root gets a copy for the account where the installation is closed to it',
  async () => {
    const account = await postgresAccount(join(folder, 'none'))
    const { folder: installed } = await postgresBinaries(undefined)
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await cp(installed, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    const closedBinaries = { folder: join(closed, 'native'), version: '18.0' }
    const shelf = join(folder, 'shelf')
    const umask = process.umask(0o077)
    onTestFinished(() => void process.umask(umask))

    const two = await Promise.all([
      runnableBinaries(closedBinaries, account, shelf),
      runnableBinaries(closedBinaries, account, shelf),
    ])
    const copy = join(shelf, 'postgresql-18.0')
    expect(two.map((found) => found.folder)).toEqual([copy, copy])
    expect(await readdir(shelf)).toEqual(['postgresql-18.0'])
    const version = execFileSync(join(copy, 'bin', 'postgres'), ['--version'], {
      cwd: '/',
      encoding: 'utf8',
      ...account,
    })
    expect(version).toContain('PostgreSQL')
  },
)
