import { expect, test } from 'vitest'
import { messageGrammar } from './grammar.ts'

test.each(['//a.example', 'ftp://a.example', 'a.example', 'www.a.example'])(
  'bare %s is not looked into',
  (text) => {
    expect(messageGrammar().linkify.test(text)).toBe(false)
  },
)

test.each(['https://a.example', 'http://a.example', 'mailto:ann@a.example', 'ann@a.example'])(
  'bare %s is',
  (text) => {
    expect(messageGrammar().linkify.test(text)).toBe(true)
  },
)
