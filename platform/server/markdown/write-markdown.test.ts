import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonText, shownElements, shownHtml, shownText, squeezed } from './testing/rendered.ts'
import { type Block, type Inline, type Line, link, plainLines, text } from './tree.ts'
import { toMarkdown } from './write-markdown.ts'

const line = (...nodes: Line): Block => ({ kind: 'lines', lines: [nodes] })
const bold = (...inside: Inline[]): Inline => ({ kind: 'bold', inside })
const italic = (...inside: Inline[]): Inline => ({ kind: 'italic', inside })
const strike = (...inside: Inline[]): Inline => ({ kind: 'strike', inside })
const code = (words: string): Inline => ({ kind: 'code', text: words })

const marks = fc.constantFrom(...'\\`*_~[]()<>&!#+-=.:|^{}"@ \t\n1aé,😀;/'.split(''))
const notationLike = fc.string({ unit: marks, maxLength: 60 })

describe('plain words', () => {
  test('read the same after rendering, whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(notationLike, fc.string({ unit: 'binary' })), (words) => {
        const clean = words.replaceAll('\0', '')
        const body = toMarkdown([plainLines(clean)])
        expect(shownText(body)).toBe(squeezed(clean))
        expect(commonText(body)).toBe(squeezed(clean))
        expect(shownElements(body)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '# no heading',
    '1. no list',
    '- no list',
    '> no quote',
    '---',
    'text\n===',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '    no code',
    '**no** __style__ ~~at~~ *all*',
    '[no](https://link.example)',
    '[no]: https://definition.example',
    '<https://no.example> <b> <@0190>',
    '&lt; &#60; &copy;',
    '\\*',
    '```\nno code\n```',
    'a back\\\nslash',
  ])('%j is no notation', (words) => {
    const body = toMarkdown([plainLines(words)])
    expect(shownText(body)).toBe(squeezed(words))
    expect(shownElements(body)).toEqual([])
  })

  test.each(['snake_case_name', '2 * 3 = 6', 'C:\\dir', 'a ~ b', 'x < 3 && y > 2', '[WIP] (soon)'])(
    '%j needs no mark',
    (words) => expect(toMarkdown([plainLines(words)])).toBe(words),
  )

  test('keep their indentation', () => {
    expect(shownText(toMarkdown([plainLines('if\n    indented')]))).toBe('if indented')
    expect(toMarkdown([plainLines('if\n    indented')])).toBe(
      'if\n\u00a0\u00a0\u00a0\u00a0indented',
    )
  })
})

describe('styles', () => {
  const inline: fc.Arbitrary<Inline> = fc.letrec<{ node: Inline; nodes: Inline[] }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ unit: marks, maxLength: 6 }).map((words) => text(words.replaceAll('\n', ' '))),
      fc.constantFrom(
        code('c`d'),
        code('x'),
        link('https://x.example/a_(b)', 'l]b'),
        link('https://y.example'),
      ),
      fc.record({
        kind: fc.constantFrom('bold' as const, 'italic' as const, 'strike' as const),
        inside: tie('nodes'),
      }),
    ),
  })).node

  test('whatever is styled, its words read the same', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (nodes) => {
        expect(shownText(toMarkdown([line(...nodes)]))).toBe(squeezed(plainOf(nodes)))
      }),
      { numRuns: 5_000 },
    )
  })

  test('become Markdown', () => {
    const body = toMarkdown([
      line(bold(text('a')), text(' '), italic(text('b')), text(' '), strike(text('c'))),
    ])
    expect(body).toBe('**a** _b_ ~~c~~')
  })

  test('neighbours are one, and spaces stand outside', () => {
    const body = toMarkdown([
      line(text('so'), bold(text(' a ')), bold(italic(text('b '))), text('c')),
    ])
    expect(shownHtml(body)).toBe('<p>so <strong>a <em>b</em></strong> c</p>')
  })

  test('a style that Markdown would not take is dropped', () => {
    expect(toMarkdown([line(text('a'), italic(text('b')), text('c'))])).toBe('abc')
    expect(toMarkdown([line(bold(text('no!')), text('where'))])).toBe('no!where')
  })

  function plainOf(nodes: readonly Inline[]): string {
    return nodes.map(plain).join('')
  }

  function plain(node: Inline): string {
    if ('inside' in node) return plainOf(node.inside)
    if (node.kind === 'link') return node.label || node.url
    return 'text' in node ? node.text : ''
  }
})

describe('links', () => {
  test.each([
    [link('https://x.example/?a=1&b=2', 'x'), '[x](https://x.example/?a=1&b=2)'],
    [link('https://x.example/a_b'), '<https://x.example/a_b>'],
    [link('https://x.example/(1)', 'one'), '[one](<https://x.example/(1)>)'],
    [link('https://x.example/a b>`c', 'odd'), '[odd](https://x.example/a%20b%3E%60c)'],
    [link('https://x.example', '[a] *b*'), '[\\[a\\] \\*b\\*](https://x.example)'],
    [link('javascript:alert(1)', 'click'), 'click (javascript:alert(1))'],
    [link('slack://channel?id=1'), 'slack://channel?id=1'],
    [link('https://a:b@x.example', 'bank'), 'bank (https://a:b@x.example)'],
    [link('https://', 'odd'), 'odd (https://)'],
  ])('%j', (node, body) => expect(toMarkdown([line(node)])).toBe(body))

  test('show their label as it is', () => {
    fc.assert(
      fc.property(notationLike, (label) => {
        const shown = squeezed(label) || 'https://x.example'
        expect(shownText(toMarkdown([line(link('https://x.example', label))]))).toBe(shown)
      }),
      { numRuns: 2_000 },
    )
  })

  test('an exclamation mark before a link makes no image', () => {
    const body = toMarkdown([line(text('look!'), link('https://x.example', 'here'))])
    expect(shownElements(body)).toEqual(['a'])
    expect(shownText(body)).toBe('look!here')
  })
})

describe('blocks', () => {
  test('code keeps its fences apart from ours', () => {
    const body = toMarkdown([{ kind: 'code', text: 'a\n````\n  b' }, line(code('`x`'))])
    expect(shownHtml(body)).toBe('<pre><code>a\n````\n  b\n</code></pre>\n<p><code>`x`</code></p>')
  })

  test('lists nest one level at a time', () => {
    const items = [
      { level: 3, lines: [[text('a')]] },
      { level: 1, number: 9, lines: [[text('b')], [text('1. c')]] },
      { level: 2, lines: [[text('d')]] },
      { level: 0, lines: [[text('e')]] },
    ]
    expect(toMarkdown([{ kind: 'list', items }])).toBe('- a\n  9. b\n     1\\. c\n     - d\n- e')
  })

  test('a quote holds what it quotes', () => {
    const quote: Block = {
      kind: 'quote',
      blocks: [plainLines('a\n# b'), { kind: 'code', text: 'c' }],
    }
    expect(toMarkdown([quote, plainLines('d')])).toBe('> a\n> \\# b\n>\n> ```\n> c\n> ```\n\nd')
    expect(toMarkdown([{ kind: 'quote', blocks: [] }])).toBe('')
  })
})
