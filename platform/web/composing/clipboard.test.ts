import { expect, test } from 'vitest'
import { asBlock, type Copied, takePaste } from './clipboard.ts'
import { edited, type Written } from './text-edit.ts'

const empty: Written = { text: '', start: 0, end: 0 }

function pasted(copied: Partial<Copied>, written = empty): string {
  const taken = takePaste({ text: '', html: '', editor: '', ...copied }, written)
  return typeof taken === 'string' ? taken : edited(written.text, taken)
}

test('rows with tabs become a table; code with tabs does not', () => {
  expect(pasted({ text: 'Cone\t°C\r\n6\t1222\r\n10|11\t1305\r\n' })).toBe(
    '| Cone | °C |\n| --- | --- |\n| 6 | 1222 |\n| 10\\|11 | 1305 |\n',
  )
  expect(pasted({ text: 'if (a) {\n\treturn\tb\n}' })).toBe('plain')
  expect(pasted({ text: 'one\tline' })).toBe('plain')
  expect(pasted({ text: 'a\tb\nc' })).toBe('plain')
})

test('code from an editor becomes a block of its language', () => {
  const editor = JSON.stringify({ version: 1, mode: 'typescript' })
  const code = 'const a = 1\nconst b = 2\n'
  const block = '```typescript\nconst a = 1\nconst b = 2\n```\n'
  expect(pasted({ text: code, html: '<div>…</div>', editor })).toBe(block)
  expect(
    pasted({ text: code, html: '<pre style="font-family:monospace;white-space: pre;">…</pre>' }),
  ).toBe(block.replace('typescript', ''))
  expect(pasted({ text: 'oneWord', html: '<div>…</div>', editor })).toBe('plain')
  const inside = { text: '```\n', start: 4, end: 4 }
  expect(pasted({ text: code, editor }, inside)).toBe('plain')
})

test('an address over words makes a link of them', () => {
  const written = { text: 'see the manual here', start: 4, end: 14 }
  expect(pasted({ text: ' https://a.org/b_(c) ' }, written)).toBe(
    'see [the manual](https://a.org/b_%28c%29) here',
  )
  expect(pasted({ text: 'javascript:alert(1)' }, written)).toBe('plain')
  expect(pasted({ text: 'https://a.org' })).toBe('plain')
  expect(pasted({ text: 'https://b.org' }, { text: 'https://a.org', start: 0, end: 13 })).toBe(
    'plain',
  )
})

test('HTML is worth reading where it says more than its words', () => {
  expect(pasted({ text: 'a b', html: '<meta charset=utf-8><p>a <b>b</b></p>' })).toBe('html')
  expect(pasted({ text: 'a b', html: '<meta charset=utf-8><span>a b</span>' })).toBe('plain')
  expect(pasted({ text: 'a', html: `<b>${'x'.repeat(600_000)}</b>` })).toBe('plain')
})

test('a block stands apart from what is around it', () => {
  const put = (text: string, at: number) => edited(text, asBlock({ text, start: at, end: at }, 'B'))
  expect(put('ab', 1)).toBe('a\n\nB\n\nb')
  expect(put('a\n\n', 3)).toBe('a\n\nB\n')
  expect(put('', 0)).toBe('B\n')
})
