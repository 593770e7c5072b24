import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstLoad } from './budget.ts'

let build: string
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'hamlet-build-'))
  await mkdir(join(build, '.vite'))
  await mkdir(join(build, 'assets'))
  const manifest = {
    'features/light-page.tsx': { file: 'assets/light.js' },
    'features/page-page.tsx': {
      file: 'assets/page.js',
      imports: ['_shared'],
      css: ['assets/page.css'],
    },
    _shared: { file: 'assets/shared.js', imports: ['features/page-page.tsx'] },
    'features/dialog.tsx': { file: 'assets/later.js' },
    'design/colours-page.tsx': { file: 'assets/later.js' },
  }
  await writeFile(join(build, '.vite', 'manifest.json'), JSON.stringify(manifest))
  await writeFile(
    join(build, 'index.html'),
    `<script src="/boot.js"></script><link rel="stylesheet" href="/assets/app.css">
     <script type="module" src="/assets/app.js"></script><link rel="icon" href="/icon.png">
     <link rel="modulepreload" href="/assets/shared.js">`,
  )
  const sizes = {
    'boot.js': 1000,
    'icon.png': 9000,
    'assets/app.js': 20_000,
    'assets/app.css': 3000,
  }
  const lazy = { 'assets/shared.js': 5000, 'assets/page.js': 7000, 'assets/page.css': 2000 }
  for (const [file, bytes] of Object.entries({
    ...sizes,
    ...lazy,
    'assets/later.js': 9000,
    'assets/light.js': 10,
  })) {
    await writeFile(join(build, file), randomBytes(bytes)) // which gzip cannot make smaller
  }
})
afterAll(() => rm(build, { recursive: true }))

test('what index.html asks for counts, and the heaviest page with what it imports, each file once', () => {
  expect(firstLoad(build)).toEqual({
    initialJsGzipKb: 33.1,
    initialCssGzipKb: 5,
    page: 'features/page-page.tsx',
  })
})
