import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { runnerImport } from 'vite'
import { longBounds } from '#platform/markdown/bounds.ts'
import { en } from '#platform/markdown/messages/en.ts'
import type { Document as DocumentType } from '#platform/web/markdown/document.tsx'
import type { LongDocument as LongDocumentType } from '#platform/web/markdown/long/long-document.tsx'
import { bombs, fill, longBombs } from '#platform/web/markdown/testing/bombs.ts'

// How long a message and a long text take from stored text to markup, warm, on one core: as people write them, and the worst there is.
const rounds = 9

const typical = `Doors open. The *shino* crawled on **three** of nine, see https://a.example/log and \`img-4431\`.

- leave a hand of air above the bag wall
- ask <@018f4e2a-0000-7000-8000-00000000000a> for the rest`

process.env.NODE_ENV = 'production' // before React is loaded, which otherwise runs its checks
const { createElement } = await import('react')
const { renderToStaticMarkup } = await import('react-dom/server')
const [{ Document }, { LongDocument }] = await Promise.all([
  load<{ Document: typeof DocumentType }>('#platform/web/markdown/document.tsx'),
  load<{ LongDocument: typeof LongDocumentType }>('#platform/web/markdown/long/long-document.tsx'),
])

const mentions = () => 'Ann'
const channels = () => 'glaze-lab'

const message = (text: string) => createElement(Document, { text, mentions, channels, words: en })
const long = (text: string) =>
  createElement(LongDocument, { text, own: 'text', mentions, channels, words: en })

for (let i = 0; i < 500; i++) time(typical, message)
for (let i = 0; i < 20; i++) time(fill(typical, 20_000), long)
const worst = worstOf(bombs, message)
const longWorst = worstOf(longBombs(longBounds.length), long)

console.log(
  JSON.stringify({
    typicalMs: rounded(median(typical, message)),
    bombs: bombs.size,
    worstMs: rounded(worst.ms),
    worst: worst.name,
    longMs: rounded(median(fill(`${typical}\n\n`, 20_000), long)),
    longWorstMs: rounded(longWorst.ms),
    longWorst: longWorst.name,
  }),
)

async function load<Module>(path: string): Promise<Module> {
  const file = fileURLToPath(import.meta.resolve(path))
  return (await runnerImport<Module>(file, { configFile: false })).module
}

type Draw = (text: string) => ReactElement

function worstOf(texts: ReadonlyMap<string, string>, draw: Draw) {
  const times = [...texts].map(([name, text]) => ({ name, ms: median(text, draw) }))
  return times.reduce((one, other) => (other.ms > one.ms ? other : one))
}

function median(text: string, draw: Draw): number {
  const sorted = Array.from({ length: rounds }, () => time(text, draw)).sort((a, b) => a - b)
  return sorted[rounds >> 1] ?? 0
}

function time(text: string, draw: Draw): number {
  const start = performance.now()
  renderToStaticMarkup(draw(text))
  return performance.now() - start
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
