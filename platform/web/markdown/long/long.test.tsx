import { beforeAll, describe, expect, test } from 'vitest'
import { loadMarkdown } from '../markdown.tsx'
import { rendered, visible } from '../testing/rendered.tsx'
import { type Embed, EmbedsContext, embedFor, paramsIn } from './embeds.tsx'
import { LongMarkdown, loadLongMarkdown } from './long-markdown.tsx'
import { kiln, log, renderedLong } from './testing.tsx'

beforeAll(() => Promise.all([loadMarkdown(), loadLongMarkdown()]))

test('before it is loaded, and where it is too much, it is text', () => {
  expect(renderedLong(`a ${'**'.repeat(60_000)}`)).toMatch(/^<p dir="auto" class="chunk">a \*\*/)
})

describe('headings', () => {
  const levels = (text: string, from?: 2 | 3) =>
    [...renderedLong(text, { headingFrom: from }).matchAll(/<h(\d)/g)].map(([, level]) => level)

  test('have addresses of their own, also where two are alike', () => {
    expect(renderedLong('## Iron *slip*\n\n## Iron slip')).toBe(
      '<h2 id="p1-iron-slip" dir="auto">Iron <em>slip</em><a class="anchor" href="#p1-iron-slip" aria-label="Link to “Iron slip”">#</a></h2>' +
        '<h2 id="p1-iron-slip-2" dir="auto">Iron slip<a class="anchor" href="#p1-iron-slip-2" aria-label="Link to “Iron slip”">#</a></h2>',
    )
    expect(renderedLong('# שלום!')).toContain('id="p1-שלום"')
    expect(renderedLong('# ???')).toContain('id="p1-part"')
  })

  test('leave out no level, whatever was written', () => {
    expect(levels('## a\n\n#### b\n\n## c')).toEqual(['2', '3', '2'])
    expect(levels('### a\n\n# b\n\n### c')).toEqual(['2', '2', '3'])
    expect(levels('# a\n\n## b', 3)).toEqual(['3', '4'])
  })

  test('without a prefix they are not linked to, and within a quote they are words', () => {
    expect(renderedLong('# a', { anchors: undefined })).not.toContain('class="anchor"')
    expect(renderedLong('> # a')).toContain('<p class="heading" data-level="1">a</p>')
  })
})

describe('footnotes', () => {
  test('stand below, in the order they are referred to, with the way back', () => {
    const markup = renderedLong('b[^two] a[^1]\n\n[^1]: One *note*.\n[^two]: Two\n\n    more')
    expect(markup).toContain(
      'b<sup class="note-reference"><a id="p1-note-1-1" href="#p1-note-1" aria-label="Footnote 1">1</a></sup> a<sup',
    )
    expect(markup).toMatch(
      /<div class="notes"><ol aria-label="Footnotes"><li id="p1-note-1" tabindex="-1" dir="auto"><p>Two<\/p><p>more<\/p><a class="note-back" href="#p1-note-1-1"/,
    )
    expect(markup).toContain('<p>One <em>note</em>.</p>')
  })

  test('nothing vanishes: notes nobody refers to, second ones, references to none', () => {
    const text = visible(renderedLong('a[^x] b[^1]\n\n[^1]: first\n\n[^1]: second\n\n[^3]: third'))
    expect(text).toContain('a[^x] b1')
    for (const words of ['first', 'second', 'third']) expect(text).toContain(words)
  })

  test('a note may be referred to twice, and refer to another, even to itself', () => {
    const markup = renderedLong('a[^1] b[^1]\n\n[^1]: see [^2]\n[^2]: and [^2]')
    expect(markup).toContain('id="p1-note-1-2"')
    expect(markup.match(/class="note-back"/g)).toHaveLength(2)
  })
})

describe('spoilers', () => {
  test('words are covered, and cannot be pressed below the cover', () => {
    expect(renderedLong('it was ||the **[slip](https://a.example)**||.')).toBe(
      '<p dir="auto">it was <button type="button" class="spoiler" aria-label="Spoiler. Press to read it.">' +
        '<span aria-hidden="true">the <strong>slip</strong></span></button>.</p>',
    )
  })

  test.each(['a || b || c', '|| a||', '||||', '||a', '\\||a||', '`||a||`'])(
    '%j is none',
    (text) => {
      expect(renderedLong(text)).not.toContain('class="spoiler"')
    },
  )

  test('a block opens, with its title', () => {
    expect(renderedLong(':::spoiler What *it* was\nThe slip.\n\n- a\n:::\nafter')).toBe(
      '<details class="spoiler-block"><summary dir="auto">What *it* was</summary><p>The slip.</p>' +
        '<ul><li dir="auto">a</li></ul></details><p dir="auto">after</p>',
    )
    expect(renderedLong(':::spoiler\nopen to the end')).toContain(
      '<summary dir="auto">Spoiler</summary><p>open to the end</p></details>',
    )
    expect(renderedLong('> :::spoiler\n> a\n\nb')).toMatch(/<\/details><\/blockquote><p/)
    expect(renderedLong('::: note\na\n:::')).not.toContain('<details')
  })
})

describe('files that go along', () => {
  test('a picture has its room before it is here', () => {
    expect(renderedLong(`![The *kiln*](file:${kiln})`)).toBe(
      '<p dir="auto"><a class="text-picture" href="/files/kiln" target="_blank" rel="noopener">' +
        '<img src="/files/small" alt="The kiln" width="1344" height="672" loading="lazy" decoding="async" ' +
        'style="inline-size:min(100%, 672px);aspect-ratio:1344 / 672"/></a></p>',
    )
    expect(renderedLong(`![](file:${kiln})`, { onLook: () => {} })).toContain(
      '<button type="button" class="text-picture" aria-label="Look at kiln.png"><img',
    )
  })

  test('any other is saved by its name', () => {
    expect(renderedLong(`[the log](file:${log})`)).toBe(
      '<p dir="auto"><a href="/files/log" download="log.txt" dir="auto">the log</a></p>',
    )
  })

  test('what the reader may not see is its words; pictures of elsewhere are links', () => {
    const other = kiln.replace('d1', 'd9')
    expect(renderedLong(`![kiln](file:${other}) [log](file:${other})`)).toBe(
      '<p dir="auto"><span class="unseen" dir="auto">kiln</span> log</p>',
    )
    const markup = renderedLong('![x](https://spy.example/x.gif) ![y](file:///etc/passwd)')
    expect(markup).not.toContain('<img')
    expect(markup).toContain('<a href="https://spy.example/x.gif"')
  })
})

describe('cards for our own addresses', () => {
  const topic: Embed = {
    path: '/c/$community/forum/$topic',
    card: ({ params, plain }) =>
      params.topic === 'hidden' ? plain : <b>{`${params.community}: ${params.topic}`}</b>,
  }
  const here = 'https://hamlet.example'

  test('an address leads to the feature that knows its path', () => {
    expect(paramsIn(topic.path, '/c/kiln/forum/a%20b/')).toEqual({
      community: 'kiln',
      topic: 'a b',
    })
    for (const path of ['/c/kiln/forum', '/c/kiln/forum/1/2', '/c/kiln/chat/1', '/c//forum/1'])
      expect(paramsIn(topic.path, path)).toBeUndefined()
    expect(embedFor(`${here}/c/kiln/forum/1`, [topic], here)).toBeDefined()
    expect(embedFor('https://elsewhere.example/c/kiln/forum/1', [topic], here)).toBeUndefined()
    expect(embedFor(`${here}/nowhere`, [topic], here)).toBeUndefined()
  })

  test('only alone in its paragraph, and what is hidden is the link as written', async () => {
    const { renderToStaticMarkup } = await import('react-dom/server')
    const { names } = await import('../testing/rendered.tsx')
    const before = globalThis.location
    Object.defineProperty(globalThis, 'location', { value: new URL(here), configurable: true })
    const read = (text: string) =>
      renderToStaticMarkup(
        <EmbedsContext value={[topic]}>
          <LongMarkdown text={text} {...names} />
        </EmbedsContext>,
      )
    expect(read(`${here}/c/kiln/forum/1`)).toContain('<div class="text-embed"><b>kiln: 1</b></div>')
    expect(read(`${here}/c/kiln/forum/hidden`)).toMatch(/<p dir="auto"><a href="[^"]*hidden"/)
    expect(read(`see ${here}/c/kiln/forum/1`)).not.toContain('<b>')
    expect(read(`[this](${here}/c/kiln/forum/1)`)).not.toContain('<b>')
    expect(read(`- ${here}/c/kiln/forum/1`)).not.toContain('<b>')
    expect(read(`${here}/c/kiln/forum/1\n\n`.repeat(50)).match(/<b>/g)).toHaveLength(20)
    Object.defineProperty(globalThis, 'location', { value: before, configurable: true })
  })
})

test('messages are read as before: no footnotes, no spoilers, no headings with addresses', () => {
  const text = '# a\n\n||b|| c[^1]\n\n[^1]: d\n\n:::spoiler\ne\n:::'
  expect(rendered(text)).toBe(
    '<p class="heading" data-level="1" dir="auto">a</p><p dir="auto">||b|| c[^1]</p>' +
      '<p dir="auto">[^1]: d</p><p dir="auto">:::spoiler\ne\n:::</p>',
  )
})
