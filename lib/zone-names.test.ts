import { expect, test } from 'vitest'
import { instantOf } from './time.ts'
import { cityOf, clockName } from './zone-names.ts'

const winter = instantOf(Date.parse('2026-11-26T18:00:00Z'))

test.each([
  ['Europe/Oslo', 'Oslo time', 'Ortszeit Oslo'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time', 'Ortszeit Buenos Aires'],
  ['UTC', 'UTC', 'UTC'],
  ['Etc/UTC', 'UTC', 'UTC'],
  ['Etc/GMT+3', 'GMT-3', 'GMT-3'], // POSIX counts westward
])('%s is called %s, %s', (zone, en, de) => {
  expect([clockName('en', zone, winter), clockName('de', zone, winter)]).toEqual([en, de])
})

test('a zone goes by its city', () => {
  expect(cityOf('America/New_York')).toBe('New York')
})
