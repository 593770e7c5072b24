import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

const firstFonts = /(figtree-latin-wght-normal|newsreader-latin-opsz-normal)-[\w-]+\.woff2$/

/** What runs before the first paint stands in the page, as a request for it would hold up the paint. */
export function inlineBoot(bootScript: string): Plugin {
  return {
    name: 'hamlet:inline-boot',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('<script src="./boot.js"></script>', () => `<script>${bootScript}</script>`),
    },
  }
}

/** Puts beside each text its compressed forms, which the server hands out to browsers that take them. */
export function precompress(): Plugin {
  return {
    name: 'hamlet:precompress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets')
      const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name))
      await Promise.all(names.map((name) => compressed(join(assets, name))))
    },
  }
}

async function compressed(path: string): Promise<void> {
  const text = await readFile(path)
  const [small, smaller] = await Promise.all([
    promisify(gzip)(text),
    promisify(brotliCompress)(text),
  ])
  await Promise.all([writeFile(`${path}.gz`, small), writeFile(`${path}.br`, smaller)])
}

/**
 * Asks for the two fonts of the first screen before the style sheet that names them has arrived. The one for headings and long texts is as
 * large as all scripts of the app: these go before it.
 */
export function preloadFonts(): Plugin {
  return {
    name: 'hamlet:preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => firstFonts.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              href: `/${file}`,
              ...(file.includes('newsreader') && { fetchpriority: 'low' }),
            },
            injectTo: 'head-prepend',
          })),
    },
  }
}

/** Tells the service worker which files make the shell, and a version that changes when one of them does. */
export function shellList(): Plugin {
  return {
    name: 'hamlet:shell-list',
    enforce: 'post',
    generateBundle(_, bundle) {
      checkLayers(bundle)
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') throw new Error('The build has no service worker')
      const files = ['/', ...shellFiles(bundle).map((file) => `/${file}`)]
      const version = digest([...files, sourceOf(bundle['index.html'])].join())
      worker.code = worker.code
        .replaceAll('__SHELL_FILES__', JSON.stringify(files))
        .replaceAll('__SHELL_VERSION__', JSON.stringify(version))
    },
  }
}

/** The first style sheet settles the order of the layers; a part's own sheet before it would turn that round. */
function checkLayers(bundle: Rolldown.OutputBundle) {
  const first =
    /rel="stylesheet"[^>]*href="\/([^"]+)"/.exec(sourceOf(bundle['index.html']))?.[1] ?? ''
  const named = sourceOf(bundle[first]).matchAll(/@layer ([\w, ]+)/g)
  const order = [...new Set([...named].flatMap(([, names = '']) => names.split(/,\s*/)))].join()
  if (!'reset,tokens,base,parts,screens'.startsWith(order) || !order.includes('parts')) {
    throw new Error(`The layers of ${first} are ordered ${order}`)
  }
}

function sourceOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  return file?.type === 'asset' ? String(file.source) : ''
}

function shellFiles(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set(Object.keys(bundle).filter((file) => firstFonts.test(file)))
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || files.has(name)) return
    files.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    chunk.imports.forEach(visit)
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'app') visit(chunk.fileName)
  }
  return [...files]
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
