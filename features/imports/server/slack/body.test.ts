import { expect, test } from 'vitest'
import { references } from '#platform/server/mrkdwn/testing/references.ts'
import { en } from '../../messages/en.ts'
import { saidIn } from './body.ts'
import { SlackMessage } from './shapes.ts'

const none = { pathOf: () => undefined }
const body = (message: object) =>
  saidIn(SlackMessage.parse(message), references, none, en.written).body
const blocks = [
  {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'in blocks' }] }],
  },
]

test('the text speaks, and blocks only where there is none', () => {
  expect(body({ text: '*hi*', blocks })).toBe('**hi**')
  expect(body({ text: ' ', blocks })).toBe('in blocks')
  expect(body({ blocks })).toBe('in blocks')
})

test('files are named', () => {
  const files = [
    { name: 'plan_b.pdf', title: 'Plan B' },
    { name: 'Untitled', title: 'Weekly sync' },
    { mode: 'tombstone' },
    'nonsense',
  ]
  expect(body({ text: '', files })).toBe(
    'File: plan_b.pdf\n\nFile: Weekly sync\n\nA file that is no longer there\n\nA file that is no longer there',
  )
  expect(body({ text: 'look', files: files.slice(0, 1) })).toBe('look\n\nFile: plan_b.pdf')
})

test('why a file is named only is told', () => {
  const files = [
    { name: 'plan.pdf' },
    { mode: 'tombstone' },
    { id: 'F1', mode: 'hidden_by_limit' },
    { id: 'F2', name: 'here.png' },
    { id: 'F2' },
  ]
  const uploads = {
    pathOf: ({ id }: { id?: string | undefined }) => (id === 'F2' ? 'u/F2/a.png' : undefined),
  }
  expect(saidIn(SlackMessage.parse({ files }), references, uploads, en.written)).toEqual({
    body: 'File: plan.pdf\n\nA file that is no longer there\n\nA file that Slack keeps back',
    files: [
      { path: 'u/F2/a.png', name: 'here.png' },
      { path: 'u/F2/a.png', name: 'a.png' },
    ],
    missing: ['file-missing', 'file-deleted', 'file-hidden'],
  })
})

test('an old upload names its file in the text already', () => {
  const file = { name: 'a.png' }
  expect(
    body({ subtype: 'file_share', text: 'uploaded <https://s.example/a.png|a.png>', file }),
  ).toBe('uploaded [a.png](https://s.example/a.png)')
  expect(body({ subtype: 'file_share', text: '', file })).toBe('File: a.png')
})

test('what an app attached is quoted', () => {
  const attachment = {
    pretext: 'New:',
    author_name: 'CI',
    title: 'Build &amp; test',
    title_link: 'https://ci.example/?a=1&amp;b=2',
    text: '*passed*',
    fields: [{ title: 'Branch', value: 'main' }, null],
    fallback: 'not shown',
  }
  expect(body({ text: '', attachments: [attachment] })).toBe(
    'New:\n\n> CI\n>\n> **[Build & test](https://ci.example/?a=1&b=2)**\n>\n> **passed**\n>\n> **Branch**\n>\n> main',
  )
  expect(body({ text: '', attachments: [{ fallback: 'just this' }] })).toBe('> just this')
})

test('the preview of a link is left out, unless it is all there is', () => {
  const attachments = [{ from_url: 'https://x.example', title: 'X' }]
  expect(body({ text: '<https://x.example>', attachments })).toBe('<https://x.example>')
  expect(body({ text: '', attachments })).toBe('> **X**')
})

test('an action reads as one', () => {
  expect(body({ subtype: 'me_message', text: 'waves\nto *all*' })).toBe('_waves_\n_to **all**_')
})

test('nothing is nothing', () => {
  expect(body({})).toBe('')
  expect(body({ text: '\0 \n', attachments: [null], files: [] })).toBe('')
})

test('holds nothing that a database refuses', () => {
  expect(body({ text: 'a\0b \ud800c' })).toBe('ab \ufffdc')
})
