import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadMarkdown } from './markdown.tsx'
import { renderPlain } from './render-plain.ts'
import { ann, glazeLab, names, nobody, rendered, visible } from './testing/rendered.tsx'

beforeAll(loadMarkdown)

describe('reads as the message does', () => {
  test.each([
    'Doors open. The shino crawled on three of nine.',
    '**bold** *italic* ***both*** ~~gone~~ __a__ _b_',
    '*a **b** c* **a *b* c** un*believ*able',
    'snake_case_name, 2 * 3 * 4, a_b and c~d',
    '_a_b and c_d_ un_like_ly',
    '`code *kept*` and ``a ` b``',
    `<@${ann}> in <#${glazeLab}>, <@${nobody}>, <#${nobody}>`,
    `**<@${ann}>** [for <@${ann}>](https://a.example)`,
    '[a *link*](https://a.example "title") and ![a picture](https://a.example/1.png)',
    '<https://a.example> https://b.example ann@example.org',
    '\\*not\\* \\[x\\] 1 < 2 > 0 & <b>',
    '# Title\n\nText',
    '> said\n> > before\n\nanswer',
    '- a\n- b\n  - c\n\n* d\n+ e',
    '- [x] done\n- [ ] to do',
    '```ts\nconst a = *b*\n```\nafter',
    'a\n\n---\n\nb\n\n* * *',
    'one\r\ntwo\rthree',
  ])('%j', (text) => {
    expect(renderPlain(text, names)).toBe(visible(rendered(text)).replace(/\s+/g, ' ').trim())
  })
})

test('a table is its cells, a list its numbers', () => {
  expect(renderPlain('| a | b |\n|---|:-:|\n| 1 | *2* |\n\nc | d', names)).toBe('a · b 1 · 2 c | d')
  expect(renderPlain('1. a\n2. b', names)).toBe('1. a 2. b')
})

test('one line, within its limit, that reorders nothing beside it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'ab *_`~[]()<>|#-\n\r\t\\\u0000\u202a\u202e\u2066\u2069é🙂'),
        maxLength: 400,
      }),
      fc.integer({ min: 5, max: 80 }),
      (text, limit) => {
        const line = renderPlain(text, names, limit)
        expect(line.length).toBeLessThanOrEqual(limit)
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(line.isWellFormed()).toBe(true)
      },
    ),
  )
})

test('is cut between characters', () => {
  expect(renderPlain('one two three', names, 9)).toBe('one two…')
  expect(renderPlain('abc🙂🙂', names, 5)).toBe('abc…')
  expect(renderPlain('abc', names, 3)).toBe('abc')
})

test('looks at no more than it needs', () => {
  for (const part of ['*', '_', '`', '[', '~~', '> ', '|', '- ', '\\', ' ', '*a ', '<@', '[a](']) {
    expect(renderPlain(part.repeat(1_000_000 / part.length), names).length).toBeLessThanOrEqual(200)
  }
})
