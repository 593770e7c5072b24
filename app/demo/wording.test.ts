import { expect, test } from 'vitest'
import { companyOf } from './company.ts'
import type { DemoPerson } from './story.ts'
import { wordsOf } from './wording.ts'

const keys = ['teo-alvarez', 'hana-kim', 'hana-mori']
const people = new Map(keys.map((key) => [key, personNamed(key)]))
const members = keys.map((key) => ({
  key,
  role: 'member' as const,
  since: { week: 1 },
  quiet: false,
  tags: [],
}))
const company = companyOf('kiln', members, people)
const now = Date.parse('2026-11-23T20:00:00Z')
const [teo] = company.actors

function say(body: string, language: 'en' | 'de' = 'en'): string {
  const cast = new Map(teo ? [['A', teo]] : [])
  return wordsOf({ company, channels: ['kiln-log', 'büro'], language, now }, cast, body)
}

test.each([
  ['promise us, @teo.', 'promise us, <@teo-alvarez>.'],
  ['@A, @hana-kim and @teo-alvarez', '<@teo-alvarez>, <@hana-kim> and <@teo-alvarez>'],
  ['see #kiln-log, not #nowhere or a/#kiln-log', 'see <#kiln-log>, not #nowhere or a/#kiln-log'],
  ['komm ins #büro', 'komm ins <#büro>'],
  ['mail to a@teo.example', 'mail to a@teo.example'],
  ['`@teo` stays, @teo changes', '`@teo` stays, <@teo-alvarez> changes'],
  ['```py\n@teo\n#kiln-log\n```', '```py\n@teo\n#kiln-log\n```'],
  ['on {week 12 mon} and {next thu}', 'on Monday 23 November and Thursday 26 November'],
])('%j becomes %j', (body, expected) => expect(say(body)).toBe(expected))

test('dates are written in the language of the community', () => {
  expect(say('am {week 11 sat}', 'de')).toBe('am Samstag, 21. November')
})

test('a mention of nobody, or of two, is refused', () => {
  expect(() => say('@nobody')).toThrow('nobody')
  expect(() => say('@hana')).toThrow('hana')
})

function personNamed(key: string): DemoPerson {
  return {
    key,
    name: key,
    email: `${key}@example.org`,
    headline: '',
    about: '',
    pronouns: '',
    timeZone: 'UTC',
    language: 'en',
  }
}
