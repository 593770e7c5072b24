import { expect, test } from 'vitest'
import { laidOver } from './laid-over.ts'

test('a change is laid over what is there; what it leaves out stays, and null is something', () => {
  const base: { name: string; note: string | null; seats: number } = {
    name: 'Kiln night',
    note: 'Bring tea',
    seats: 20,
  }
  expect(laidOver(base, { note: null, seats: undefined })).toEqual({ ...base, note: null })
  expect(laidOver(base, {})).toEqual(base)
})
