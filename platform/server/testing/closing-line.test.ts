import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')

let project: string
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'hamlet-vitest-'))
  await symlink(modules, join(project, 'node_modules'))
})
afterEach(() => rm(project, { recursive: true }))

/** Runs Vitest on test files of a project of its own. Answers with its exit code and its last lines. */
async function run(files: Record<string, string>, settings = '') {
  const reporter = JSON.stringify(join(import.meta.dirname, 'closing-line.ts'))
  await writeFile(
    join(project, 'vitest.config.ts'),
    `import { closingLine } from ${reporter}
     export default { test: { reporters: ['default', closingLine(['A note.'])], ${settings} } }`,
  )
  for (const [name, source] of Object.entries(files)) {
    const imports = `import { beforeAll, describe, expect, test } from 'vitest'\n`
    await writeFile(join(project, `${name}.test.ts`), imports + source)
  }
  const program = [join(modules, 'vitest', 'vitest.mjs'), 'run', '--no-color']
  return new Promise<{ code: number; end: string[] }>((resolve) => {
    execFile(process.execPath, program, { cwd: project }, (error, out) => {
      resolve({ code: Number(error?.code ?? 0), end: out.trim().split('\n').slice(-2) })
    })
  })
}

const good = `test('good', () => {})`

test('a run that went well ends with what passed', async () => {
  const { code, end } = await run({ one: good, two: `${good}\ntest.skip('later', () => {})` })
  expect(end).toEqual(['A note.', '2 passed, 0 failed, 1 skipped'])
  expect(code).toBe(0)
})

test('what failed is counted, files that do not load and failed set-ups too', async () => {
  const { code, end } = await run({
    one: `${good}\ntest('bad', () => expect(1).toBe(2))`,
    two: `throw new Error('not even loaded')`,
    three: `beforeAll(() => { throw new Error('no set-up') })\n${good}`,
  })
  expect(end.at(-1)).toBe('1 passed, 3 failed, 1 skipped')
  expect(code).toBe(1)
})

test('with the runner for what this machine lacks every test is skipped, and no set-up runs', async () => {
  const runner = JSON.stringify(join(import.meta.dirname, 'skip-all.ts'))
  const files = {
    one: `beforeAll(() => { throw new Error('ran') })\n${good}\ndescribe('in', () => { ${good} })`,
  }
  const { code, end } = await run(files, `runner: ${runner}`)
  expect(end.at(-1)).toBe('0 passed, 0 failed, 2 skipped')
  expect(code).toBe(0)
})
