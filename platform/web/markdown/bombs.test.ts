import { beforeAll, expect, test } from 'vitest'
import { maxDepth, maxLength, maxWork } from '#platform/markdown/bounds.ts'
import { boundedParser } from '#platform/markdown/budget.ts'
import { messageGrammar } from '#platform/markdown/grammar.ts'
import type { Node } from '#platform/markdown/tree.ts'
import { loadMarkdown } from './markdown.tsx'
import { bombs, fill } from './testing/bombs.ts'
import { expectHarmless } from './testing/harmless.ts'
import { rendered, visible } from './testing/rendered.tsx'

beforeAll(loadMarkdown)

const parse = boundedParser(messageGrammar())

test.each([...bombs])('%s: bounded, harmless, and whole', (_, text) => {
  const nodes = parse(text)
  const markup = rendered(text)
  expectHarmless(markup)
  expect(markup.match(/<[a-z]/g)?.length ?? 0).toBeLessThanOrEqual(maxWork / 8) // the least price of one
  if (nodes) expect(depth(nodes)).toBeLessThanOrEqual(maxDepth)
  else expect(visible(markup).replace(/\n/g, '')).toBe(text.replace(/\n/g, ''))
})

test.each([
  '1 MB of *',
  `${maxLength} of ![`,
  `${maxLength} of a@b.de `,
  `${maxLength} of a\n\n`,
  'quotes in each other',
  'lists in each other',
  'marks around a letter',
  'a table of more cells than words',
  '100,000 definitions',
])('%s is not read at all', (name) => {
  expect(parse(bombs.get(name) ?? '')).toBeUndefined()
})

test('a long message as people write it is read', () => {
  const page = `## Glazes

The *shino* crawled on **three** of nine, see [the log](https://a.example/log) and \`img-4431\`.

- one
- two

`
  const text = fill(page, maxLength - 100)
  expect(parse(text)).toBeDefined()
  expect(rendered(text).match(/<strong>three<\/strong>/g)?.length).toBeGreaterThan(100)
})

test('a bomb does not use up the budget of the next message', () => {
  expect(parse(fill('!['))).toBeUndefined()
  expect(parse('*fine*')).toHaveLength(1)
})

function depth(nodes: Node[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depth(node.children)), 0)
}
