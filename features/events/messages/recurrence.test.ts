import { expect, test } from 'vitest'
import { readRule } from '../recurrence/read-rule.ts'
import { saidRule } from '../recurrence/said-rule.ts'
import { recurrenceMessages } from './recurrence.ts'

const start = '2026-11-26T19:00'

async function said(text: string, from = start) {
  const read = readRule(text)
  if ('problem' in read) throw new Error(read.problem)
  const rule = saidRule(read.rule, from, 'Europe/Berlin')
  const [en, de] = [await recurrenceMessages.load('en'), await recurrenceMessages.load('de')]
  return [en.rule(rule), de.rule(rule)]
}

test.each([
  ['FREQ=DAILY', 'every day', 'jeden Tag'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=10', 'every 3 days, 10 times', 'alle 3 Tage, 10-mal'],
  ['FREQ=WEEKLY', 'every Thursday', 'jeden Donnerstag'],
  ['FREQ=WEEKLY;BYDAY=TU,TH', 'every Tuesday and Thursday', 'jeden Dienstag und Donnerstag'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', 'montags bis freitags'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270131',
    'every 2 weeks on Tuesday and Thursday, until 31 January 2027',
    'alle 2 Wochen am Dienstag und am Donnerstag bis 31. Januar 2027',
  ],
  [
    'FREQ=WEEKLY;UNTIL=20270131T233000Z',
    'every Thursday, until 1 February 2027',
    'jeden Donnerstag bis 1. Februar 2027',
  ],
  ['FREQ=WEEKLY;BYMONTH=3', 'every Thursday in March', 'jeden Donnerstag im März'],
  ['FREQ=MONTHLY', 'every month on the 26th', 'jeden Monat am 26.'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday', 'jeden Monat am letzten Freitag'],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO',
    'every 2 months on the 1st Monday and the 3rd Monday',
    'alle 2 Monate am 1. Montag und am 3. Montag',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    'every month on the 15th and the last day',
    'jeden Monat am 15. und am letzten Tag',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'every month on the 31st (only in months that have this day)',
    'jeden Monat am 31. (nur in Monaten, die diesen Tag haben)',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'every month on the last weekday',
    'jeden Monat am letzten Werktag von Montag bis Freitag',
  ],
  [
    'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2',
    'every month on the 2nd of Saturday and Sunday',
    'jeden Monat am 2. unter Samstag und Sonntag',
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'every month on the 13th, if it is Friday',
    'jeden Monat am 13., falls es so fällt: am Freitag',
  ],
  ['FREQ=YEARLY', 'every year on 26 November', 'jedes Jahr am 26. November'],
  [
    'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'every year on the last Sunday of March',
    'jedes Jahr am letzten Sonntag im März',
  ],
  [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    'every year on the last day of February',
    'jedes Jahr am letzten Tag im Februar',
  ],
  [
    'FREQ=YEARLY;BYYEARDAY=100,-2',
    'every year on the 100th day of the year and the 2nd to last day of the year',
    'jedes Jahr am 100. Tag des Jahres und am 2.-letzten Tag des Jahres',
  ],
  ['FREQ=YEARLY;INTERVAL=11;BYMONTHDAY=11', 'every 11 years on the 11th', 'alle 11 Jahre am 11.'],
])('%s', async (rule, en, de) => {
  expect(await said(rule)).toEqual([en, de])
})

test('the 29th of February', async () => {
  expect(await said('FREQ=YEARLY', '2024-02-29T12:00')).toEqual([
    'every year on 29 February (only in leap years)',
    'jedes Jahr am 29. Februar (nur in Schaltjahren)',
  ])
})
