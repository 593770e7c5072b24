import ICAL from 'ical.js'
import { expect } from 'vitest'

/** What no reader may find fault with: the form of RFC 5545, 3.1. */
export function isWellFormed(text: string): boolean {
  const lines = text.split('\r\n')
  if (lines.pop() !== '' || /[\r\n]/.test(lines.join(''))) return false
  if (lines.some((line) => Buffer.byteLength(line) > 75)) return false
  const parameter = /;[A-Z-]+=("[^"]*"|[^";:,]+)/
  const line = new RegExp(`^[A-Z-]+(${parameter.source})*:.*$`, 'u')
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .every((each) => each === '' || line.test(each))
}

/** A calendar as a strict reader takes it, after all that RFC 5545 and RFC 5546 ask for was looked at. */
export function strictly(text: string): { calendar: ICAL.Component; events: ICAL.Component[] } {
  expect(isWellFormed(text)).toBe(true)
  ICAL.design.strict = true
  const calendar = new ICAL.Component(ICAL.parse(text))
  const textIn = (of: ICAL.Component, name: string) => String(of.getFirstPropertyValue(name) ?? '')
  expect([textIn(calendar, 'version'), calendar.name]).toEqual(['2.0', 'vcalendar'])
  const zones = new Set(
    calendar.getAllSubcomponents('vtimezone').map((each) => textIn(each, 'tzid')),
  )
  const events = calendar.getAllSubcomponents('vevent')
  const keys = events.map((event) => `${textIn(event, 'uid')} ${textIn(event, 'recurrence-id')}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const event of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'sequence', 'status', 'last-modified'])
      expect(event.getAllProperties(name), name).toHaveLength(1)
    for (const property of event.getAllProperties()) {
      const zone = property.getFirstParameter('tzid')
      if (zone) expect(zones).toContain(zone)
    }
  }
  const method = textIn(calendar, 'method')
  if (method === 'REQUEST' || method === 'CANCEL') {
    expect(new Set(events.map((event) => textIn(event, 'uid'))).size).toBe(1)
    for (const event of events) {
      expect(event.getAllProperties('organizer')).toHaveLength(1)
      expect(event.getAllProperties('attendee')).toHaveLength(1)
    }
  }
  return { calendar, events }
}

/** What matters of each event of a calendar, by its lines. */
export function factsIn(text: string) {
  return strictly(text).events.map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    title: String(event.getFirstPropertyValue('summary')),
    starts: String(event.getFirstPropertyValue('dtstart')),
    of: event.getFirstPropertyValue('recurrence-id')?.toString() ?? null,
    rule: event.getFirstPropertyValue('rrule')?.toString() ?? null,
    text: String(event.getFirstPropertyValue('description') ?? ''),
  }))
}
