import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownElements, shownText, squeezed } from '../markdown/testing/rendered.ts'
import { text } from '../markdown/tree.ts'
import { toMarkdown } from '../markdown/write-markdown.ts'
import { readDiscordMarkdown } from './markdown.ts'
import type { DiscordReferences } from './references.ts'

const references: DiscordReferences = {
  member: (id) => (id === '1' ? { kind: 'member', id: 'ann' } : text('@Zoe')),
  channel: (id) => (id === '1' ? { kind: 'channel', id: 'general' } : text('#?')),
  roleName: (id) => (id === '1' ? 'Potters' : undefined),
  inPlain: (words) => [text(words)],
}
const translate = (content: string) => toMarkdown(readDiscordMarkdown(content, references))

test.each([
  [
    '**bold** *it* _it_ __under__ ~~gone~~ `code` ``a`b``',
    '**bold** _it_ _it_ _under_ ~~gone~~ `code` ``a`b``',
  ],
  ['***both*** and __**mixed**__', '**_both_** and _**mixed**_'],
  ['**two\nlines**', '**two**\n**lines**'],
  ['snake_case_name 2 * 3 * 4 ** 5', 'snake_case_name 2 * 3 * 4 \\*\\* 5'],
  ['\\*not\\* \\_this\\_', '\\*not\\* \\_this\\_'],
  ['||the butler||', '||the butler||'],
  [
    '<@1> <@!1> <@9> <@&1> <@&2> <#1> <#2> @everyone',
    '<@ann> <@ann> @Zoe @Potters @role <#general> #? @everyone',
  ],
  ['<:kiln:12> <a:spin_1:13> 🎉', ':kiln: :spin_1: 🎉'],
  [
    '<t:1700000000:D> <t:1700000000> <t:1700000000:t> <t:1700000000:R>',
    '2023-11-14 2023-11-14 22:13 UTC 22:13 UTC 2023-11-14 22:13 UTC',
  ],
  ['</fire kiln:99>', '/fire kiln'],
  [
    '[shop](https://x.example/a_b_c) <https://x.example> https://x.example/_a_',
    '[shop](https://x.example/a_b_c) <https://x.example> <https://x.example/_a_>',
  ],
  ['[evil](javascript:alert(1))', '[evil\\](javascript:alert(1))'],
  ['# Title\n## Sub\n-# small\nplain', '**Title**\n**Sub**\nsmall\n\nplain'],
  ['> a\n> **b**\nc', '> a\n> **b**\n\nc'],
  ['a\n>>> b\nc', 'a\n\n> b\n> c'],
  ['- one\n  - two\n1. three', '- one\n  - two\n1. three'],
  ['see ```js\nlet a = `b`\n``` there', 'see\n\n```\nlet a = `b`\n```\n\nthere'],
  ['```one```', '```\none\n```'],
  ['no ``` end', 'no \\`\\`\\` end'],
])('%j becomes %j', (content, body) => expect(translate(content)).toBe(body))

describe('any text', () => {
  const notation = fc.constantFrom(
    ...'* ** *** _ __ ~~ || ` `` ``` > >>> # - 1. <@1> <#1> <:q:1> <t:1:R> https://x.example [q](https://x.example) < > & | ! ( ) [ ] \\'.split(
      ' ',
    ),
    ' ',
    'q',
    'w',
    'é',
    '😀',
    '\n',
    '\n  ',
  )
  const contents = fc
    .array(notation, { maxLength: 40 })
    .map((parts) => parts.join(''))
    .filter((content) => !/```[\w+.-]+\n/.test(content)) // the name of a language is not shown

  test('keeps its words, in order', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const kept = content.replace(/<:q:1>/g, 'q').replace(/<t:1:R>/g, '')
        expect(lettersOf(shownText(translate(content)).replace(/1970-01-01 00:00 UTC/g, ''))).toBe(
          lettersOf(kept),
        )
      }),
      { numRuns: 3_000 },
    )
  })

  test('is read without fail, and is harmless', () => {
    fc.assert(
      fc.property(fc.oneof(contents, fc.string({ unit: 'binary' })), (content) => {
        const body = translate(content)
        expect(shownElements(body)).not.toContain('img')
        expect(shownElements(body)).not.toContain('h1')
      }),
      { numRuns: 2_000 },
    )
  })

  test('without notation looks as it was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'abc 1 2.#+=|!(){}^",;&'.split('')) })
    fc.assert(
      fc.property(
        typed.filter((words) => !/^ *(?:[#+-]|\d+\.)/.test(words)),
        (words) => {
          expect(shownText(translate(words))).toBe(squeezed(words))
        },
      ),
    )
  })

  test.each([
    '*',
    '_',
    '~~',
    '`',
    '```',
    '<@',
    '<',
    '[',
    '[a](',
    '>',
    '||',
    'https://',
    '\\',
    '- ',
    '# ',
  ])('a lot of %j takes no longer than a lot of words', (piece) => {
    const start = performance.now()
    translate(piece.repeat(200_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  function lettersOf(words: string): string {
    return words.replace(/[^wé😀]/gu, '')
  }
})
