import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { Document as DocumentType } from '#platform/web/markdown/document.tsx'
import { en } from '#platform/web/markdown/messages/en.ts'
import { bombs } from '#platform/web/markdown/testing/bombs.ts'

// How long a message takes from stored text to markup, warm, on one core: one as people write them, and the worst there is.
const rounds = 9

const typical = `Doors open. The *shino* crawled on **three** of nine, see https://a.example/log and \`img-4431\`.

- leave a hand of air above the bag wall
- ask <@018f4e2a-0000-7000-8000-00000000000a> for the rest`

process.env.NODE_ENV = 'production' // before React is loaded, which otherwise runs its checks
const { createElement } = await import('react')
const { renderToStaticMarkup } = await import('react-dom/server')
const { module } = await runnerImport<{ Document: typeof DocumentType }>(
  fileURLToPath(import.meta.resolve('#platform/web/markdown/document.tsx')),
  { configFile: false },
)

const mentions = () => 'Ann'
const channels = () => 'glaze-lab'

for (let i = 0; i < 500; i++) time(typical)
const times = [...bombs].map(([name, text]) => ({ name, ms: median(text) }))
const worst = times.reduce((one, other) => (other.ms > one.ms ? other : one))

console.log(
  JSON.stringify({
    typicalMs: rounded(median(typical)),
    bombs: bombs.size,
    worstMs: rounded(worst.ms),
    worst: worst.name,
  }),
)

function median(text: string): number {
  const sorted = Array.from({ length: rounds }, () => time(text)).sort((a, b) => a - b)
  return sorted[rounds >> 1] ?? 0
}

function time(text: string): number {
  const start = performance.now()
  renderToStaticMarkup(createElement(module.Document, { text, mentions, channels, words: en }))
  return performance.now() - start
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
