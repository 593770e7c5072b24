import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownElements, shownHtml, shownText, squeezed } from '../markdown/testing/rendered.ts'
import { toMarkdown } from '../markdown/write-markdown.ts'
import { readMrkdwn } from './mrkdwn.ts'
import { references } from './testing/references.ts'

const translate = (mrkdwn: string) => toMarkdown(readMrkdwn(mrkdwn, references))

describe('in a line', () => {
  test.each([
    ['*bold* _italic_ ~strike~ `code`', '**bold** _italic_ ~~strike~~ `code`'],
    ['~_*`all`*_~', '~~_**`all`**_~~'],
    ['so *bold*, (_it_)!', 'so **bold**, (_it_)!'],
    ['a*b*c snake_case_name 2 * 3 ~5', 'a\\*b\\*c snake_case_name 2 * 3 ~5'],
    ['*not closed', '\\*not closed'],
    ['*a _b* c_', '**a \\_b** c\\_'],
    ['**twice**', '\\*\\*twice\\*\\*'],
    ['*two\nlines*', '\\*two\nlines\\*'],
    ['`*a* &lt;b&gt; <https://x.example>`', '`*a* <b> https://x.example`'],
    ['one ` alone', 'one \\` alone'],
    ['&amp;lt; &lt;b&gt; a &lt; b', '\\&lt; \\<b> a < b'],
    ['1. first\n# second\n- third', '1\\. first\n\\# second\n\\- third'],
  ])('%j becomes %j', (mrkdwn, body) => expect(translate(mrkdwn)).toBe(body))
})

describe('references', () => {
  test.each([
    ['hey <@U1ANN>: see <#C1GENERAL|general>', 'hey <@ann>: see <#general>'],
    ['<@U9|zoe> in <#C9|elsewhere>, <@U8>', '@zoe in #elsewhere, @U8'],
    ['<!here> <!channel> <!everyone|@everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@devs> and <!subteam^S2>', '@devs and @S2'],
    ['<!date^1392734382^{date_short}|Feb 18> <!date^1392734382^{date}>', 'Feb 18 2014-02-18'],
    ['<!what|odd> <!nothing>', 'odd \\<!nothing>'],
    ['<https://x.example/?a=1&amp;b=2|a &lt; b>', '[a < b](https://x.example/?a=1&b=2)'],
    [
      '<https://x.example> <mailto:a@x.example|a@x.example>',
      '<https://x.example> [a@x.example](mailto:a@x.example)',
    ],
    ['<javascript:alert(1)|click>', 'click (javascript:alert(1))'],
    ['<no control> a <3', '<no control> a <3'.replace('<no', '\\<no')],
    ['`<@U1ANN>` ```<#C1GENERAL>```', '`@Ann`\n\n```\n#general\n```'],
  ])('%j becomes %j', (mrkdwn, body) => expect(translate(mrkdwn)).toBe(body))
})

describe('emoji', () => {
  test.each([
    [':blush: :+1::skin-tone-3: :simple_smile:', '😊 👍🏼 🙂'],
    [':woman-shrugging::skin-tone-6:', '🤷🏿‍♀️'],
    [':our_logo: at 10:30:45', ':our_logo: at 10:30:45'],
  ])('%j becomes %j', (mrkdwn, body) => expect(translate(mrkdwn)).toBe(body))
})

describe('blocks', () => {
  test.each([
    ['see ```let a\n\nb &lt; c``` there', 'see\n\n```\nlet a\n\nb < c\n```\n\nthere'],
    ['```\none\n```', '```\none\n```'],
    ['no ``` end', 'no \\`\\`\\` end'],
    ['&gt; a\n&gt;*b*\nc', '> a\n> **b**\n\nc'],
    ['a\n&gt;&gt;&gt; b\nc\n```d```e', 'a\n\n> b\n> c\n>\n> ```\n> d\n> ```\n>\n> e'],
    ['todo:\n• a\n    ◦ _b_\n• c\ndone', 'todo:\n\n- a\n  - _b_\n- c\n\ndone'],
    ['&gt; • a\n&gt; • b', '> - a\n> - b'],
    ['a\r\nb\n\n\n\nc\n', 'a\nb\n\nc'],
    [' \n ', ''],
  ])('%j becomes %j', (mrkdwn, body) => expect(translate(mrkdwn)).toBe(body))
})

describe('any text', () => {
  const notation = fc.constantFrom(
    ...'* _ ~ ` ``` &gt; &lt; &amp; &gt;&gt;&gt; < > <@U1ANN> <https://x.example|link> • - # 1. :tada: | ! ( ) [ ] \\ \n'.split(
      ' ',
    ),
    ' ',
    'q',
    'w',
    '7',
    'é',
    '😀',
    '\n    ',
  )
  const messages = fc.array(notation, { maxLength: 40 }).map((parts) => parts.join(''))

  test('keeps its words, in order', () => {
    fc.assert(
      fc.property(messages, (mrkdwn) => {
        expect(lettersOf(shownText(translate(mrkdwn)))).toBe(lettersOf(mrkdwn))
      }),
      { numRuns: 5_000 },
    )
  })

  test('is read without fail', () => {
    fc.assert(
      fc.property(fc.oneof(messages, fc.string({ unit: 'binary' })), (mrkdwn) => {
        expect(typeof translate(mrkdwn)).toBe('string')
      }),
    )
  })

  test('without notation looks as it was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'abc 1 2.#-+=|!()[]{}\\^"\n<>&'.split('')) })
    fc.assert(
      fc.property(typed, (words) => {
        const body = translate(escaped(words))
        expect(shownText(body)).toBe(squeezed(words.replace(/^>{3} ?/m, '').replace(/^> ?/gm, '')))
        expect(shownElements(body).filter((tag) => tag !== 'blockquote')).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['*', '_', '`', '<', '&', ':', '•', '>', '```', '*_~', '<@', '*a ', '~\n'])(
    'a lot of %j takes no longer than a lot of words',
    (piece) => {
      const start = performance.now()
      translate(piece.repeat(300_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(5_000)
    },
  )

  function lettersOf(text: string): string {
    return text.replace(/[^qw7é😀]/gu, '')
  }

  function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  }
})

test('renders as Slack shows it', () => {
  const mrkdwn = '*Hi <@U2BOB>*, <https://x.example|_look_> at `x`:\n&gt; ~old~\n```new```'
  expect(shownHtml(translate(mrkdwn))).toBe(
    '<p><strong>Hi &lt;@bob&gt;</strong>, <a href="https://x.example">_look_</a> at <code>x</code>:</p>\n' +
      '<blockquote>\n<p><s>old</s></p>\n</blockquote>\n<pre><code>new\n</code></pre>',
  )
})
