import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { command } from './command.ts'
import { ensureWebBuild, webBuild } from './web-build.ts'

/** What a browser loads before the first paint of the signed-in app, compressed. */
export interface FirstLoad {
  initialJsGzipKb: number
  initialCssGzipKb: number
}

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

const mostJsKb = 200

/** What the page of a signed-in person loads by itself, as the manifest names it, beyond what index.html asks for. */
const loadedBySignedInApp: readonly string[] = []

export const budget = command({
  name: 'budget',
  summary: `Measure the first load of the signed-in app; fails above ${mostJsKb} kB of script`,
  options: { json: { type: 'boolean', summary: 'Print the numbers as JSON' } },
  forDevelopers: true,
  async run({ values }) {
    await ensureWebBuild(() => console.error('Building the web app …'))
    const found = firstLoad(webBuild, loadedBySignedInApp)
    if (values.json) console.log(JSON.stringify(found))
    else console.log(`${found.initialJsGzipKb} kB of script, ${found.initialCssGzipKb} kB of style`)
    if (found.initialJsGzipKb <= mostJsKb) return 0
    console.error(`The first load may have ${mostJsKb} kB of script.`)
    return 1
  },
})

/** Measures a build: what its index.html asks for, and the chunks `loaded` with all they import. In kB of 1000 bytes. */
export function firstLoad(folder: string, loaded: readonly string[]): FirstLoad {
  const files = [...asked(folder), ...imported(folder, loaded)]
  const kb = (ending: string) => {
    const some = new Set(files.filter((file) => file.endsWith(ending)))
    const bytes = [...some].map((file) => gzipSync(readFileSync(join(folder, file))).length)
    return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10
  }
  return { initialJsGzipKb: kb('.js'), initialCssGzipKb: kb('.css') }
}

function asked(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
}

function imported(folder: string, loaded: readonly string[]): string[] {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  )
  const seen = new Set<string>()
  const files: string[] = []
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk)
      throw new Error(`The build has no chunk ${name}; mend the list of the bundle budget.`)
    files.push(chunk.file, ...(chunk.css ?? []))
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const name of loaded) visit(name)
  return files
}
