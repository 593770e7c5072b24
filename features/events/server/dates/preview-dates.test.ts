import { expect, test } from 'vitest'
import { previewDates } from './preview-dates.ts'

const clocks = (rule: string, starts: string, zone = 'Europe/Oslo') =>
  previewDates({ rule, starts, zone })
    .dates.filter(({ clock }) => clock !== 'plain')
    .map(({ slot, clock }) => `${slot} ${clock}`)

test('a time that clocks leave out, or have twice, is said to be so', () => {
  expect(clocks('FREQ=DAILY;COUNT=3', '2099-03-28T02:30')).toEqual(['2099-03-29T02:30 skipped'])
  expect(clocks('FREQ=DAILY;COUNT=3', '2099-10-24T02:30')).toEqual(['2099-10-25T02:30 twice'])
  expect(clocks('FREQ=DAILY;COUNT=3', '2099-10-03T01:45', 'Australia/Lord_Howe')).toEqual([])
  expect(clocks('FREQ=DAILY;COUNT=3', '2099-10-24T02:30', 'UTC')).toEqual([])
})

test('what is on the 29th of February comes in leap years alone', () => {
  const { dates, count } = previewDates({
    ...{ rule: 'FREQ=YEARLY;COUNT=4', zone: 'UTC', starts: '2096-02-29T10:00' },
  })
  expect(dates.map(({ slot }) => slot.slice(0, 10))).toEqual([
    ...['2096-02-29', '2104-02-29', '2108-02-29', '2112-02-29'],
  ])
  expect(count).toBe(4)
})

test('how many there are is said where there is an end, and the last day', () => {
  const asked = { zone: 'UTC', starts: '2099-01-01T10:00' }
  const until = previewDates({ ...asked, rule: 'FREQ=DAILY;UNTIL=20990131' })
  expect([until.count, until.last, until.dates.length]).toEqual([31, '2099-01-31', 12])
  const endless = previewDates({ ...asked, rule: 'FREQ=DAILY' })
  expect([endless.count, endless.last]).toEqual([null, null])
  expect(previewDates({ ...asked, rule: 'FREQ=DAILY;COUNT=10000' }).count).toBeNull()
})

test('what is no rule, or not of its first date, is refused', () => {
  const ask = (rule: string) => previewDates({ rule, zone: 'UTC', starts: '2099-01-01T10:00' })
  expect(() => ask('FREQ=SECONDLY')).toThrow('event.rule-too-often')
  expect(() => ask('FREQ=WEEKLY;BYDAY=SU')).toThrow('event.rule-misses-start')
})
