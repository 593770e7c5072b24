import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { longBounds, maxDepth } from '#platform/markdown/bounds.ts'
import { boundedParser } from '#platform/markdown/budget.ts'
import { longGrammar } from '#platform/markdown/long-grammar.ts'
import type { Node } from '#platform/markdown/tree.ts'
import { fill, longBombs } from '../testing/bombs.ts'
import { expectHarmless, longTexts } from '../testing/harmless.ts'
import { ann, visible } from '../testing/rendered.tsx'
import { loadLongMarkdown } from './long-markdown.tsx'
import { kiln, log, renderedLong } from './testing.tsx'

beforeAll(loadLongMarkdown)

const parse = boundedParser(longGrammar(), longBounds)

const fragments = [
  ...'* ** _ ` ~~ [ ] ( ) ]( ![ < > | || \\ & " \' = # ## \u202e \0 \ud800 a 🙂'.split(' '),
  ...[' ', '\n', '\n\n', '    ', '> ', '- ', '1. ', '```\n', '\n|-|-|\n', '|a|b|\n'],
  ...[
    '||a||',
    '[^1]',
    '[^"><script>]',
    '[^1]: ',
    '\n[^__proto__]: a\n',
    ':::spoiler ',
    ':::\n',
    '::::',
  ],
  ...['<script>', '<img src=x onerror=alert(1)>', `<@${ann}>`, ' onclick=', 'style="'],
  ...['javascript:alert(1)', 'data:text/html,', '//evil.example', 'https://a.example', 'file:'],
  ...[`](file:${kiln})`, `](file:${log})`, 'file:///etc/passwd', `FILE:${kiln}`, '#p1-a'],
]

test.each([
  ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
  [
    'text full of marks',
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
  ],
])('%s renders to nothing but what is allowed', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expectHarmless(renderedLong(text), longTexts)
    }),
    { numRuns: 1_000 },
  )
})

test.each([...longBombs(longBounds.length)])('%s: bounded, harmless, and whole', (_, text) => {
  const nodes = parse(text)
  const markup = renderedLong(text)
  expectHarmless(markup, longTexts)
  // The least price of one; what is covered is drawn once below its cover, and headings and notes have links of their own.
  expect(markup.match(/<[a-z]/g)?.length ?? 0).toBeLessThanOrEqual(longBounds.work / 4)
  if (nodes) expect(depth(nodes)).toBeLessThanOrEqual(maxDepth)
  else expect(visible(markup).replace(/\n/g, '')).toBe(text.replace(/\n/g, ''))
})

test('a text as long as any, as people write them, is read', () => {
  const page = `## Glazes

The *shino* crawled on **three** of nine[^1], see [the log](https://a.example/log) and \`img-4431\`. It is the slip that shrinks after
the glaze has set, and the glaze tears where it cannot follow: ||thin the slip|| until it drips like milk, two coats if the colour
asks for it, and bisque once more to 06 after the slip and before the shino.

- one
- two

| Cone | °C |
| --- | --- |
| 6 | 1222 |

`
  const text = `${fill(page, longBounds.length - 100)}\n\n[^1]: On the third shelf.`
  expect(parse(text)).toBeDefined()
  expect(renderedLong(text).match(/<strong>three<\/strong>/g)?.length).toBeGreaterThan(100)
})

test('a label named like what every object has is a label', () => {
  expect(visible(renderedLong('a[^constructor]'))).toContain('[^constructor]')
  expect(renderedLong('a[^__proto__]\n\n[^__proto__]: b')).toContain('id="p1-note-1"')
})

function depth(nodes: Node[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depth(node.children)), 0)
}
