import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { command } from './command.ts'
import { ensureWebBuild, webBuild } from './web-build.ts'

/** What a browser loads before the first paint of the signed-in app, compressed, in kB of 1000 bytes. */
export interface FirstLoad {
  initialJsGzipKb: number
  initialCssGzipKb: number
}

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

type Manifest = Record<string, Chunk>

const mostJsKb = 200

export const budget = command({
  name: 'budget',
  summary: `Measure the first load of the signed-in app; fails above ${mostJsKb} kB of script`,
  options: { json: { type: 'boolean', summary: 'Print the numbers as JSON' } },
  forDevelopers: true,
  async run({ values }) {
    await ensureWebBuild(() => console.error('Building the web app …'))
    const { page, ...found } = firstLoad(webBuild)
    if (values.json) console.log(JSON.stringify(found))
    else {
      const { initialJsGzipKb, initialCssGzipKb } = found
      console.log(`${initialJsGzipKb} kB of script, ${initialCssGzipKb} kB of style, with ${page}`)
    }
    if (found.initialJsGzipKb <= mostJsKb) return 0
    console.error(`The first load may have ${mostJsKb} kB of script.`)
    return 1
  },
})

/**
 * Measures a build: what its index.html asks for and, as one page is always open, the page that brings most script.
 * The pages that show the design are for developers and do not count.
 */
export function firstLoad(folder: string): FirstLoad & { page: string } {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  )
  const shell = filesAskedFor(readFileSync(join(folder, 'index.html'), 'utf8'))
  const pages = Object.keys(manifest).filter(
    (name) => name.endsWith('-page.tsx') && !name.startsWith('design/'),
  )
  const loads = pages.map((page) => {
    const files = new Set([...shell, ...filesOf(manifest, page)])
    const initialJsGzipKb = kbOf(folder, files, '.js')
    return { initialJsGzipKb, initialCssGzipKb: kbOf(folder, files, '.css'), page }
  })
  const heaviest = loads.sort((a, b) => b.initialJsGzipKb - a.initialJsGzipKb)[0]
  if (!heaviest) throw new Error('the build has no pages')
  return heaviest
}

function filesAskedFor(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
}

function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return []
  seen.add(name)
  const imported = (chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen))
  return [chunk.file, ...(chunk.css ?? []), ...imported]
}

function kbOf(folder: string, files: ReadonlySet<string>, ending: string): number {
  const sizes = [...files]
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(join(folder, file))).length)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10
}
