import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '../markdown/write-markdown.ts'
import { readBlocks } from './blocks.ts'
import { references } from './testing/references.ts'

const translate = (...blocks: unknown[]) => toMarkdown(readBlocks(blocks, references))
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements })
const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements })
const text = (words: string, style?: object) => ({ type: 'text', text: words, style })
const list = (style: string, indent: number, items: string[], more = {}) => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: items.map((item) => section(text(item))),
  ...more,
})

test('a section with styles, people and links', () => {
  const said = section(
    text('Hi '),
    { type: 'user', user_id: 'U1ANN', style: { bold: true } },
    text(', see \nboth', { bold: true, italic: true }),
    text(' '),
    { type: 'link', url: 'https://x.example', text: 'here', style: { strike: true } },
    text(' or '),
    text('a_b', { code: true }),
    text(' in '),
    { type: 'channel', channel_id: 'C1GENERAL' },
  )
  expect(translate(rich(said))).toBe(
    'Hi **<@ann>_, see_**\n**_both_** ~~[here](https://x.example)~~ or `a_b` in <#general>',
  )
})

test('emoji by code point, by name, and of a workspace', () => {
  const emoji = (name: string, more = {}) => ({ type: 'emoji', name, ...more })
  const said = section(
    emoji('wave', { unicode: '1f44b-1f3fc' }),
    emoji('thinking_face'),
    emoji('+1', { skin_tone: 2 }),
    emoji('our_logo'),
    emoji('broken', { unicode: 'ffffff' }),
  )
  expect(translate(rich(said))).toBe('👋🏼🤔👍🏻:our_logo::broken:')
})

test('everybody, groups and dates', () => {
  const said = section(
    { type: 'broadcast', range: 'here' },
    text(' '),
    { type: 'usergroup', usergroup_id: 'S1' },
    text(' '),
    { type: 'date', timestamp: 1, fallback: 'today' },
  )
  expect(translate(rich(said))).toBe('@here @S1 today')
})

test('lists that Slack splits wherever indentation changes are one', () => {
  const blocks = rich(
    section(text('do:\n')),
    list('ordered', 0, ['one']),
    list('bullet', 1, ['a', 'b']),
    list('ordered', 0, ['two'], { offset: 1 }),
  )
  expect(translate(blocks)).toBe('do:\n\n1. one\n   - a\n   - b\n2. two')
})

test('quotes and code', () => {
  const blocks = rich(
    { type: 'rich_text_quote', elements: [text('a\n'), text('b', { bold: true })] },
    {
      type: 'rich_text_preformatted',
      elements: [text('if *x*\n'), { type: 'user', user_id: 'U1ANN' }],
    },
  )
  expect(translate(blocks)).toBe('> a\n> **b**\n\n```\nif *x*\n@Ann\n```')
})

test('what apps build: headers, sections, fields, context, images, tables', () => {
  const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words })
  const cell = (words: string) => rich(section(text(words)))
  expect(
    translate(
      { type: 'header', text: { type: 'plain_text', text: 'Build &amp; test' } },
      { type: 'section', text: mrkdwn('*ok*'), fields: [mrkdwn('_a_'), mrkdwn('b')] },
      { type: 'divider' },
      { type: 'context', elements: [{ type: 'image', alt_text: 'a face' }, mrkdwn('by <@U1ANN>')] },
      { type: 'image', title: { type: 'plain_text', text: 'A chart' }, alt_text: 'chart' },
      {
        type: 'table',
        rows: [
          [cell('a'), cell('b')],
          [cell('1'), cell('2')],
        ],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
    ),
  ).toBe('**Build & test**\n\n**ok**\n\n_a_\n\nb\n\na face\n\nby <@ann>\n\nA chart\n\na | b\n1 | 2')
})

test('pictures and buttons that lead somewhere are links', () => {
  const plain = (words: string) => ({ type: 'plain_text', text: words })
  expect(
    translate(
      { type: 'image', image_url: 'https://x.example/a.png', alt_text: 'Load' },
      {
        type: 'section',
        text: plain('See'),
        accessory: { type: 'image', image_url: 'https://no' },
      },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Open'), url: 'https://x.example/1' },
          { type: 'button', text: plain('Approve'), action_id: 'yes' },
          { type: 'button', text: plain('Logs'), url: 'javascript:alert(1)' },
        ],
      },
    ),
  ).toBe(
    '[Load](https://x.example/a.png)\n\nSee\n\n[Open](https://x.example/1) · Logs (javascript:alert(1))',
  )
})

test('anything at all is read without fail', () => {
  const types = fc.constantFrom(
    'rich_text',
    'section',
    'table',
    'rich_text_list',
    'emoji',
    'user',
    'context',
    'text',
  )
  const { block } = fc.letrec<{ block: unknown }>((tie) => ({
    block: fc.oneof(
      fc.anything(),
      fc.record(
        {
          type: types,
          elements: fc.array(tie('block')),
          text: fc.oneof(fc.string(), tie('block')),
          rows: fc.anything(),
          style: fc.anything(),
          unicode: fc.anything(),
          indent: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    ),
  }))
  fc.assert(fc.property(block, (any) => void translate(any)))
})
