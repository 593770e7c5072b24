import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadMarkdown } from './markdown.tsx'
import { ann, bob, glazeLab, names, nobody, rendered, visible } from './testing/rendered.tsx'

const plainText = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcxyzÄßéשלום你好🙂,?\'"'), minLength: 1 }), {
    minLength: 1,
  })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', '\n', '\n\n'), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((gaps) => words.flatMap((word, at) => [at ? (gaps[at] ?? ' ') : '', word]).join('')),
  )

const beforeLoading = new Map<string, string>()

beforeAll(async () => {
  // A test before this one may have loaded what reads Markdown.
  const anew = './testing/rendered.tsx?anew'
  const unloaded: typeof import('./testing/rendered.tsx') = await import(anew)
  fc.assert(
    fc.property(plainText, (text) => {
      beforeLoading.set(text, unloaded.rendered(text))
    }),
  )
  const marked = `**Hi** <@${ann}>`
  beforeLoading.set(marked, unloaded.rendered(marked))
  await loadMarkdown()
})

test('until Markdown is loaded, a message reads as written, with names', () => {
  expect(beforeLoading.get(`**Hi** <@${ann}>`)).toBe(
    '<p dir="auto">**Hi** <span class="mention" dir="auto">@Ann Ó Briain</span></p>',
  )
})

test('plain text is kept, and does not change when Markdown arrives', () => {
  expect(beforeLoading.size).toBeGreaterThan(50)
  for (const [text, before] of beforeLoading) {
    if (text.startsWith('**')) continue
    expect(rendered(text)).toBe(before)
    expect(visible(before).split(/\n+/).join(' ').trim()).toBe(text.split(/\n+/).join(' '))
  }
})

describe('marks', () => {
  test.each([
    [
      '**bold** *italic* __bold__ _italic_',
      '<p dir="auto"><strong>bold</strong> <em>italic</em> <strong>bold</strong> <em>italic</em></p>',
    ],
    ['~~gone~~ and `a < b`', '<p dir="auto"><s>gone</s> and <code dir="auto">a &lt; b</code></p>'],
    ['one\ntwo  \nthree', '<p dir="auto">one\ntwo\nthree</p>'],
    ['one\n\ntwo', '<p dir="auto">one</p><p dir="auto">two</p>'],
    ['snake_case_name 2 * 3 * 4', '<p dir="auto">snake_case_name 2 * 3 * 4</p>'],
    ['\\*not\\* &amp; <b>', '<p dir="auto">*not* &amp; &lt;b&gt;</p>'],
    [
      '## Title **now**',
      '<p class="heading" data-level="2" dir="auto">Title <strong>now</strong></p>',
    ],
    ['> said\n> more', '<blockquote dir="auto"><p>said\nmore</p></blockquote>'],
    ['a\n\n---\n\nb', '<p dir="auto">a</p><hr/><p dir="auto">b</p>'],
    [
      '- a\n- b\n  1. c',
      '<ul><li dir="auto">a</li><li dir="auto">b<ol start="1"><li dir="auto">c</li></ol></li></ul>',
    ],
    ['- a\n\n- b', '<ul><li dir="auto"><p>a</p></li><li dir="auto"><p>b</p></li></ul>'],
    ['7. a\n8. b', '<ol start="7"><li dir="auto">a</li><li dir="auto">b</li></ol>'],
    ['2024. a', '<ol start="2024" class="wide"><li dir="auto">a</li></ol>'],
    [
      '- [ ] a',
      '<ul><li class="task" dir="auto"><span class="tick" role="img" aria-label="To do" data-task="toDo"></span>a</li></ul>',
    ],
    [
      '- [X] a',
      '<ul><li class="task" dir="auto"><span class="tick" role="img" aria-label="Done" data-task="done"></span>a</li></ul>',
    ],
  ])('%j', (text, markup) => {
    expect(rendered(text)).toBe(markup)
  })

  test('a table scrolls by itself and keeps its alignment', () => {
    expect(rendered('|a|b|\n|--|-:|\n|1|2|')).toBe(
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table>' +
        '<thead><tr><th dir="auto">a</th><th dir="auto" data-align="right">b</th></tr></thead>' +
        '<tbody><tr><td dir="auto">1</td><td dir="auto" data-align="right">2</td></tr></tbody></table></div>',
    )
  })

  test('code is kept to the letter', () => {
    expect(rendered('```ts\nif (a < b) {\n\t**c**\n}\n```')).toBe(
      '<div class="code" role="group" aria-label="Code" tabindex="0"><pre dir="ltr"><code>' +
        'if (a &lt; b) {\n\t**c**\n}</code></pre></div>',
    )
  })

  test.each(['four spaces\n\n    are no code', 'Title\n====', '[note]: https://a.example'])(
    'what a person would not mean as a mark is text: %j',
    (text) => {
      const markup = rendered(text)
      expect(markup).not.toMatch(/<pre|heading/)
      expect(visible(markup).replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '))
    },
  )

  test('a line under text is a rule, not a heading', () => {
    expect(rendered('text\n---')).toBe('<p dir="auto">text</p><hr/>')
  })
})

describe('links', () => {
  const outward = 'rel="noopener noreferrer nofollow ugc" target="_blank" dir="auto"'

  test.each([
    ['https://a.example/x', `<a href="https://a.example/x" ${outward}>https://a.example/x</a>`],
    ['<https://a.example>', `<a href="https://a.example/" ${outward}>https://a.example</a>`],
    [
      '[a *b*](http://a.example "title")',
      `<a href="http://a.example/" ${outward}>a <em>b</em></a>`,
    ],
    ['ann@example.org', `<a href="mailto:ann@example.org" ${outward}>ann@example.org</a>`],
    [
      '![shelf *two*](https://a.example/1.png)',
      `<a href="https://a.example/1.png" ${outward}>shelf two</a>`,
    ],
    [
      '![](https://a.example/1.png)',
      `<a href="https://a.example/1.png" ${outward}>https://a.example/1.png</a>`,
    ],
    [
      '[![alt](https://a.example/1.png)](https://b.example)',
      `<a href="https://b.example/" ${outward}>alt</a>`,
    ],
    [
      '[a <https://a.example> b](https://b.example)',
      `<a href="https://b.example/" ${outward}>a https://a.example b</a>`,
    ],
    [
      'https://xn--80ak6aa92e.example',
      `<a href="https://xn--80ak6aa92e.example/" ${outward}>https://xn--80ak6aa92e.example</a>`,
    ],
  ])('%j', (text, markup) => {
    expect(rendered(text)).toBe(`<p dir="auto">${markup}</p>`)
  })

  test('readme.md and node.js are not addresses', () => {
    expect(rendered('see readme.md, main.rs, www.node.js and //a.example')).not.toContain('<a')
  })
})

describe('references', () => {
  test('mentions are names, and the reader finds their own', () => {
    expect(rendered(`<@${ann}> <@${bob}> <@${nobody}>`, { me: ann })).toBe(
      '<p dir="auto"><span class="mention me" dir="auto">@Ann Ó Briain</span> ' +
        '<span class="mention" dir="auto">@Bob &lt;b&gt;</span> ' +
        '<span class="mention" dir="auto">@somebody</span></p>',
    )
  })

  test('channels are linked by who knows how; hidden ones are neither linked nor named', () => {
    const channelLink = (id: string, name: string) => <a href={`/c/${id}`}>{name}</a>
    expect(rendered(`<#${glazeLab}> <#${nobody}>`, { channelLink })).toBe(
      `<p dir="auto"><span class="channel-link" dir="auto"><a href="/c/${glazeLab}">glaze-lab</a></span> ` +
        '<span class="channel-link" dir="auto">#elsewhere</span></p>',
    )
    expect(rendered(`[in <#${glazeLab}>](https://a.example)`, { channelLink })).toContain(
      'in <span class="channel-link" dir="auto">#glaze-lab</span></a>',
    )
  })

  test('a call of everybody is drawn like a mention of the reader', () => {
    expect(rendered('<!channel> <!here>, not <!everybody> nor <@channel>')).toBe(
      '<p dir="auto"><span class="mention me">@channel</span> <span class="mention me">@here</span>, ' +
        'not &lt;!everybody&gt; nor &lt;@channel&gt;</p>',
    )
  })

  test('none in code, and none that is not whole', () => {
    expect(visible(rendered(`\`<@${ann}>\``))).toContain(`<@${ann}>`)
    expect(visible(rendered(`<@${ann}`))).toContain(`<@${ann}`)
    expect(visible(rendered(`<@${ann.toUpperCase()}>`))).not.toContain('Ann')
  })

  test('in a text too long for Markdown they are names, and no elements', () => {
    const markup = rendered(`<@${ann}> in <#${glazeLab}> ${'long '.repeat(5_000)}`)
    expect(markup).toMatch(/^<p dir="auto" class="chunk">@Ann Ó Briain in #glaze-lab long /)
    expect(markup).not.toContain('<span')
  })

  test('a name is never read as Markdown', () => {
    const mentions = () => '**x** [a](https://a.example)'
    expect(rendered(`<@${ann}>`, { ...names, mentions })).toContain(
      '@**x** [a](https://a.example)<',
    )
  })
})
