import { expect, test } from 'vitest'
import { fileIdIn, fileIdsIn } from './file-references.ts'

const one = '018f4e2a-0000-7000-8000-0000000000d1'
const two = '018f4e2a-0000-7000-8000-0000000000d2'

test('an address names a file, and nothing else', () => {
  expect(fileIdIn(`file:${one}`)).toBe(one)
  for (const other of [`FILE:${one}`, `file://${one}`, `file:${one}/x`, 'file:///etc/passwd', one])
    expect(fileIdIn(other)).toBeUndefined()
})

test('a text refers to files, each once', () => {
  const text = `![a](file:${two}) [b](<file:${one}>)\n\n![c](file:${two}) file:${one.replace('d1', 'd3')} [d](file:1)`
  expect(fileIdsIn(text)).toEqual([two, one])
})
