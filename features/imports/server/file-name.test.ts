import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test.each([
  ['plan_b.pdf', 'plan_b.pdf'],
  ['  Two \n words\t.png ', 'Two words .png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ann\\pot.jpg', 'pot.jpg'],
  ['..', 'file'],
  ['/', 'file'],
  ['', 'file'],
  ['a\0b\u001b[2J.txt', 'ab [2J.txt'],
  ['half \ud83d.txt', 'half \ufffd.txt'],
])('%j is called %j', (name, expected) => {
  expect(fileName(name)).toBe(expected)
})

test('a long name is cut between characters', () => {
  expect(fileName('🏺'.repeat(300))).toBe('🏺'.repeat(255))
})
