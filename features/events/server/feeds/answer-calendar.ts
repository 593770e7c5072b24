import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { dispositionOf } from '#platform/server/http/file-answer.ts'
import { type CalendarFile, writeCalendar } from '../ics/write-calendar.ts'

/** Answers with a calendar, or with the word that who asks has it as it is. */
export function answerCalendar(c: Context, file: CalendarFile, name: string): Response {
  const text = writeCalendar(file)
  const tag = `"${hash('sha256', text, 'base64url').slice(0, 27)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': dispositionOf({ name: `${name}.ics`, inline: false }),
  })
}

/** What a file is called that has an event of this title. */
export function fileNameOf(title: string): string {
  return (
    title
      .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 60) || 'event'
  )
}
