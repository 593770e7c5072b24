import { expect, test } from 'vitest'
import { parseScript } from './script.ts'

const head = '# kiln-log · open\nWhat came out.\n'

test('a script has a channel, threads, speakers and gaps', () => {
  const script = parseScript(
    'x',
    `${head}
## week 3 sun 18:04 quick
teo: Cone 10 reached.
hana +16m: Ninety, please.
  A second line.

  - and a list
> teo +2h edited: Ninety.
! react 🔥 hana maren
! pin hana
! file curve.png

## any weeks 4-9 | A glaze, B any
A: Who?
B: You.
`,
  )
  expect(script).toMatchObject({ name: 'kiln-log', kind: 'open', topic: 'What came out.' })
  const [first, second] = script.threads
  expect(first).toMatchObject({
    when: { kind: 'fixed', week: 3, weekday: 'sun', minutes: 1084 },
    pace: 'quick',
    lines: [
      { speaker: 'teo', edited: false, answers: false, body: 'Cone 10 reached.' },
      { speaker: 'hana', gap: 16, body: 'Ninety, please.\nA second line.\n\n- and a list' },
      {
        speaker: 'teo',
        gap: 120,
        edited: true,
        answers: true,
        body: 'Ninety.',
        marks: {
          reactions: [{ emoji: '🔥', by: ['hana', 'maren'] }],
          pinnedBy: 'hana',
          files: ['curve.png'],
        },
      },
    ],
  })
  expect(second?.when).toEqual({ kind: 'floating', from: 4, to: 9 })
  expect(second?.parts).toEqual(
    new Map([
      ['A', 'glaze'],
      ['B', 'any'],
    ]),
  )
})

test.each([
  ['5h ago', { kind: 'ago', minutes: 300 }],
  ['40m ago slow', { kind: 'ago', minutes: 40 }],
  ['week 3', { kind: 'floating', from: 3, to: 3 }],
  ['any', { kind: 'floating', from: 2, to: 12 }],
])('"%s" is a time', (when, expected) => {
  expect(parseScript('x', `${head}## ${when}\nteo: Yes.`).threads[0]?.when).toEqual(expected)
})

test.each([
  ['no head', '## any\nteo: Yes.'],
  ['a kind there is not', '# a · secret\nTopic\n'],
  ['a day there is not', `${head}## week 3 som 18:04\nteo: Yes.`],
  ['no such time', `${head}## soon\nteo: Yes.`],
  ['a mark there is not', `${head}## any\nteo: Yes.\n! praise hana`],
  ['a line by nobody', `${head}## any\nYes.`],
])('%s is refused', (_, text) => {
  expect(() => parseScript('x', text)).toThrow(/^x: /)
})
