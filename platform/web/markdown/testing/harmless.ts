import { expect } from 'vitest'

const common = ['dir', 'class']
const allowed: Readonly<Record<string, string[]>> = {
  p: [...common, 'data-level'],
  span: [...common, 'role', 'aria-label', 'data-task'],
  div: [...common, 'role', 'aria-label', 'tabindex'],
  a: ['href', 'rel', 'target', 'dir'],
  ol: ['start', 'class'],
  td: ['dir', 'data-align'],
  th: ['dir', 'data-align'],
  ...Object.fromEntries(
    [
      'ul',
      'li',
      'blockquote',
      'hr',
      'pre',
      'code',
      'table',
      'thead',
      'tbody',
      'tr',
      'strong',
      'em',
      's',
    ].map((tag) => [tag, common]),
  ),
}

/** Whatever begins with `<` must be a tag we know, with attributes we know, leading only where we lead. */
export function expectHarmless(markup: string) {
  for (const [, piece = ''] of markup.matchAll(/<([^>]*>?)/g)) {
    const [, tag = '', attributes = ''] =
      /^\/?([a-z]+)((?: [a-z-]+="[^"]*")*)\/?>$/.exec(piece) ?? []
    expect(Object.keys(allowed), piece).toContain(tag)
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(allowed[tag], piece).toContain(name)
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/[^@]+$|mailto:)/)
      if (name === 'class')
        expect(value).toMatch(
          /^(?:mention(?: me)?|channel|heading|chunk|code|table|task|tick|wide)$/,
        )
    }
  }
}

/** Links, if any, lead where they say: a part of the text that is an address by itself. */
export function expectHonest(markup: string) {
  for (const [, href, text = ''] of markup.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)) {
    expect(URL.parse(text)?.href).toBe(href)
  }
}
