import { expect, test } from 'vitest'
import { refusalOf } from './refusal.ts'

const megabyte = 1024 * 1024
const limits = { image: 2 * megabyte, media: 8 * megabyte, other: 4 * megabyte }

test.each([
  ['image/png', 2 * megabyte, undefined],
  ['image/png', 2 * megabyte + 1, { what: 'too-large', kind: 'image', megabytes: 2 }],
  ['image/heic', 3 * megabyte, undefined],
  ['video/x-m4v', 8 * megabyte, undefined],
  ['audio/webm;codecs=opus', 9 * megabyte, { what: 'too-large', kind: 'media', megabytes: 8 }],
  ['', 5 * megabyte, { what: 'too-large', kind: 'other', megabytes: 4 }],
  ['', 0, { what: 'empty' }],
])('what is said of %s with %i bytes before it is sent', (type, size, said) => {
  expect(refusalOf({ type, size }, limits)).toEqual(said)
})

test('where no limits are known only what is empty is refused', () => {
  expect(refusalOf({ type: 'image/png', size: 99 * megabyte }, undefined)).toBe(undefined)
  expect(refusalOf({ type: 'image/png', size: 0 }, undefined)).toEqual({ what: 'empty' })
})
