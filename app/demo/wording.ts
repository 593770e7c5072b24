import { dateIn, dateText, nextDate, type Weekday } from './calendar.ts'
import { type Actor, actorNamed, type Company } from './company.ts'
import type { DemoLanguage } from './story.ts'

export type Wording = {
  company: Company
  channels: string[]
  language: DemoLanguage
  now: number
}

/** Turns a script's words into a message: dates filled in, `@name` and `#channel` made into mentions, code left as it is. */
export function wordsOf(wording: Wording, cast: Map<string, Actor>, body: string): string {
  return body
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((piece, index) => (index % 2 ? piece : proseOf(wording, cast, piece)))
    .join('')
}

function proseOf(wording: Wording, cast: Map<string, Actor>, text: string): string {
  const { company, channels, language, now } = wording
  return text
    .replace(/\{week (\d+) (\w{3})\}/g, (_, week: string, weekday: Weekday) =>
      dateText(dateIn(now, Number(week), weekday), language),
    )
    .replace(/\{next (\w{3})\}/g, (_, weekday: Weekday) =>
      dateText(nextDate(now, weekday), language),
    )
    .replace(/(?<![\w@/.])@([A-Za-z][a-z]*(?:-[a-z]+)*)/g, (_, name: string) => {
      const actor = cast.get(name) ?? actorNamed(company, name)
      if (!actor) throw new Error(`${company.slug}: nobody is called @${name}`)
      return `<@${actor.key}>`
    })
    .replace(/(?<![\p{L}\d/#])#([\p{L}\d-]+)/gu, (whole, name: string) =>
      channels.includes(name) ? `<#${name}>` : whole,
    )
}
