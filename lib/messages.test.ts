import { describe, expect, test } from 'vitest'
import {
  catalogue,
  directionOf,
  loadLanguage,
  localeFor,
  pickLanguage,
  wording,
} from './messages.ts'

const en = { send: 'Send', replies: (count: number) => `${count} replies` }
const de: typeof en = { send: 'Senden', replies: (count) => `${count} Antworten` }

describe('a catalogue', () => {
  test('has English at hand and loads the others once', async () => {
    let loads = 0
    const messages = catalogue({
      en,
      de: async () => {
        loads += 1
        return de
      },
    })
    expect(messages.peek('en')?.send).toBe('Send')
    expect(messages.peek('de')).toBeUndefined()

    const both = await Promise.all([messages.load('de'), messages.load('de')])
    expect(both.map((each) => each.send)).toEqual(['Senden', 'Senden'])
    expect(messages.peek('de')?.replies(3)).toBe('3 Antworten')
    expect(loads).toBe(1)
  })

  test('speaks English while a language cannot be had, and tries again', async () => {
    let offline = true
    const messages = catalogue({
      en,
      de: () => (offline ? Promise.reject(new Error('offline')) : Promise.resolve(de)),
    })
    expect((await messages.load('de')).send).toBe('Send')
    expect(messages.peek('de')).toBeUndefined()

    offline = false
    expect((await messages.load('de')).send).toBe('Senden')
  })

  test('is loaded with all others when the language changes', async () => {
    const messages = catalogue({ en, de: async () => de })
    await loadLanguage('de')
    expect(messages.peek('de')).toBe(de)
  })

  test('does not compile when a language misses a message', () => {
    // @ts-expect-error replies is missing
    catalogue({ en, de: async () => ({ send: 'Senden' }) })
  })
})

test('the language is the first wanted one that we speak', () => {
  expect(pickLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(pickLanguage(['DE'])).toBe('de')
  expect(pickLanguage(['den-CA', 'zu'])).toBe('en')
  expect(pickLanguage([])).toBe('en')
})

test('regional habits are the reader’s own if they fit the language', () => {
  expect(localeFor('en', ['de-CH', 'en-US', 'en-GB'])).toBe('en-US')
  expect(localeFor('de', ['en-US'])).toBe('de-DE')
})

test('the writing direction follows the language', () => {
  expect(directionOf('he-IL')).toBe('rtl')
  expect(directionOf('de')).toBe('ltr')
})

describe('wording', () => {
  const { plural, list } = wording('en')
  const replies = (count: number) =>
    plural(count, { none: 'No reply yet', one: 'One reply', other: '# replies' })

  test('chooses by number and writes it as the language does', () => {
    expect([0, 1, 2, 12_500].map(replies)).toEqual([
      'No reply yet',
      'One reply',
      '2 replies',
      '12,500 replies',
    ])
    expect(wording('de').plural(12_500, { one: '# Antwort', other: '# Antworten' })).toBe(
      '12.500 Antworten',
    )
    expect(plural(0, { one: '# day', other: '# days' })).toBe('0 days')
  })

  test('lists names', () => {
    expect(list(['Lina', 'Pavel', 'Teo'])).toBe('Lina, Pavel and Teo')
    expect(wording('de').list(['Lina', 'Pavel'])).toBe('Lina und Pavel')
  })
})
