import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadLongMarkdown } from '#platform/web/markdown/long/long-markdown.tsx'
import { kiln, log, renderedLong } from '#platform/web/markdown/long/testing.tsx'
import { longBombs } from '#platform/web/markdown/testing/bombs.ts'
import { expectHarmless, longTexts } from '#platform/web/markdown/testing/harmless.ts'
import { ann, glazeLab, names, nobody } from '#platform/web/markdown/testing/rendered.tsx'
import { longHtml } from './long-html.ts'

beforeAll(loadLongMarkdown)

const files = (id: string) => (id === log ? { name: 'log.txt', address: '/files/log' } : undefined)

function served(text: string, more: Partial<Parameters<typeof longHtml>[1]> = {}): string {
  const channels = (id: string) =>
    id === glazeLab ? { name: 'glaze-lab', address: '/c/kiln/glaze-lab' } : undefined
  const { mentions, words } = names
  const about = { anchors: 'p1', origin: 'https://hamlet.example', files }
  const markup = longHtml(text, { mentions, words, channels, ...about, ...more })
  return markup.replace(/^<div class="markdown long">|<\/div>$/g, '')
}

function shown(text: string): string {
  const channelLink = (_: string, name: string) => <a href="/c/kiln/glaze-lab">#{name}</a>
  return renderedLong(text, { files, channelLink })
}

const marks = fc.constantFrom(
  ...'\\`*_~[]()<>&!#+-=.:^{}"\'@ \t\n1aé😀;/'.split(''),
  ...['\n\n', '    ', '> ', '- ', '1. ', '# ', '## ', '- [x] ', '[^1]', '\n[^1]: ', '```\n'],
  ...[
    '|a|b|\n|-|:-:|\n|1|2|\n',
    'https://a.example',
    'javascript:alert(1)',
    '<script>',
    ':::spoiler a\n',
  ],
  ...[
    `<@${ann}>`,
    `<@${nobody}>`,
    `<#${glazeLab}>`,
    `<#${nobody}>`,
    `![x](file:${kiln})`,
    `[log](file:${log})`,
  ],
)

test('what the server draws is what the app draws', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(served(text)).toBe(shown(text))
    }),
    { numRuns: 1_000 },
  )
})

test('a text that is too much to read is the same text in both', () => {
  for (const text of [...longBombs(100_000).values()].slice(0, 20))
    expect(served(text)).toBe(shown(text))
  for (const text of ['a\r\nb', 'long '.repeat(25_000)]) expect(served(text)).toBe(shown(text))
})

test('nothing in it runs, and links lead only where we link', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, fc.constant('||')), { maxLength: 30 }), (pieces) => {
      expectHarmless(
        served(pieces.join(''), { channels: () => undefined }).replaceAll(
          /<label class="spoiler"><input [^>]*\/>|<\/label>/g,
          '',
        ),
        longTexts,
      )
    }),
  )
})

test('covered words open without script, and nothing below the cover can be pressed', () => {
  expect(served('it was ||the **[slip](https://a.example)**||.')).toBe(
    '<p dir="auto">it was <label class="spoiler"><input type="checkbox" aria-label="Spoiler. Press to read it."/>' +
      '<span>the <strong>slip</strong></span></label>.</p>',
  )
})

test('a picture takes its room without a style, and leads to its file', () => {
  const picture = { address: '/files/small', width: 1344, height: 672 }
  const withPicture = () => ({ name: 'kiln.png', address: '/files/kiln', picture })
  expect(served(`![The *kiln*](file:${kiln})`, { files: withPicture })).toBe(
    '<p dir="auto"><a class="text-picture" href="/files/kiln" target="_blank" rel="noopener">' +
      '<img src="/files/small" alt="The kiln" width="672" height="336" loading="lazy" decoding="async"/></a></p>',
  )
})
