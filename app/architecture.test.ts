import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, toolPath } from './commands/tools.ts'

const routes = '#features/chat/server/routes.ts'

/** Imports that the rule allows. */
const allowed = [
  ['lib/time.ts', `import '#lib/ids.ts'`],
  ['platform/server/db.ts', `import '#lib/ids.ts'`],
  ['platform/web/live.ts', `import type {} from '#platform/server/db.ts'`],
  ['features/chat/server/post.ts', `import '#features/people/server/index.ts'`],
  ['features/chat/server/post.test.ts', `import '#app/server.ts'`],
  [
    'features/chat/contract.ts',
    `import '#features/people/contract.ts'\nimport './limits.ts'\nimport 'zod'`,
  ],
  ['features/chat/web/index.ts', `import type {} from '../server/routes.ts'`],
  ['app/server.ts', `import '#features/chat/server/index.ts'`],
  ['app/web/main.ts', `import '#features/chat/web/index.ts'`],
  ['app/web/types.ts', `import type {} from 'vite'`],
] as const

/** Imports that it forbids, and by which name. */
const forbidden = [
  ['lib/text.ts', `import '#platform/server/db.ts'`, 'layers-lib'],
  ['lib/kysely.ts', `import 'kysely'`, 'lib-is-pure'],
  ['platform/server/log.ts', `import '#features/chat/server/index.ts'`, 'layers-platform'],
  ['platform/server/page.ts', `import '#platform/web/live.ts'`, 'server-without-web'],
  ['platform/server/lint.ts', `import 'vite'`, 'server-without-development-dependencies'],
  ['platform/web/fetch.ts', `import '#platform/server/db.ts'`, 'web-without-server'],
  ['features/chat/server/app.ts', `import '#app/server.ts'`, 'layers-features'],
  ['features/people/server/follow.ts', `import '#features/chat/contract.ts'`, 'leftwards-people'],
  [
    'features/people/server/late.ts',
    `await import('#features/chat/contract.ts')`,
    'leftwards-people',
  ],
  ['features/chat/server/in.ts', `import '#features/people/server/person.ts'`, 'through-the-door'],
  ['features/chat/web/eager.ts', `import '../server/routes.ts'`, 'web-without-server'],
  [
    'features/chat/web/deep.ts',
    `import type {} from '../server/post.ts'`,
    'web-takes-types-of-routes',
  ],
  ['features/imports/web/chat.ts', `import type {} from '${routes}'`, 'web-takes-types-of-routes'],
  ['features/imports/contract.ts', `import '#platform/server/db.ts'`, 'contracts-stand-alone'],
  ['features/bingo/server/index.ts', `import '#lib/ids.ts'`, 'feature-without-place'],
  ['app/inner.ts', `import '#features/people/server/person.ts'`, 'through-the-door'],
  ['app/gone.ts', `import './nowhere.ts'`, 'resolvable'],
  ['app/one.ts', `import './other.ts'`, 'no-cycles'],
] as const

const plain = [
  'lib/ids.ts',
  'features/people/contract.ts',
  'features/people/server/index.ts',
  'features/people/server/person.ts',
  'features/chat/limits.ts',
  'features/chat/server/index.ts',
  'features/chat/server/routes.ts',
].map((path) => [path, 'export {}'] as const)

let checkout: string
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'hamlet-architecture-'))
  for (const name of ['package.json', 'tsconfig.json', 'node_modules']) {
    await symlink(join(root, name), join(checkout, name))
  }
  const cycle = ['app/other.ts', `import './one.ts'`] as const
  for (const [path, source] of [...plain, ...allowed, ...forbidden, cycle]) {
    await mkdir(dirname(join(checkout, path)), { recursive: true })
    await writeFile(join(checkout, path), `${source}\n`)
  }
})
afterAll(() => rm(checkout, { recursive: true }))

interface Violation {
  from: string
  rule: { name: string }
}

function violations(): Promise<Violation[]> {
  const config = join(root, '.dependency-cruiser.cjs')
  const folders = ['lib', 'platform', 'features', 'app']
  const args = [
    toolPath('dependency-cruiser', 'depcruise'),
    '--config',
    config,
    '-T',
    'json',
    ...folders,
  ]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: checkout, maxBuffer: 1e8 }, (error, out) => {
      if (!out) reject(error)
      else resolve(JSON.parse(out).summary.violations)
    })
  })
}

test('imports that break the architecture are found, and no others', async () => {
  const found = (await violations()).map(({ from, rule }) => `${from} ${rule.name}`)
  const expected = forbidden.map(([path, , rule]) => `${path} ${rule}`)
  for (const each of expected) expect(found).toContain(each)
  for (const [path] of allowed) expect(found.filter((each) => each.startsWith(path))).toEqual([])
})
