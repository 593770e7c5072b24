import { expect } from 'vitest'

const common = ['dir', 'class']
/** What markup may hold: tags with their attributes, where links lead, and classes. */
interface Allowed {
  tags: Readonly<Record<string, readonly string[]>>
  links: RegExp
  classes: RegExp
}

const tags: Allowed['tags'] = {
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

const messages: Allowed = {
  tags,
  links: /^(?:https?:\/\/[^@]+$|mailto:)/,
  classes: /^(?:mention(?: me)?|channel-link|heading|chunk|code|table|task|tick|wide)$/,
}

const also = (tag: string, ...attributes: string[]) => [...(tags[tag] ?? common), ...attributes]

/** What long texts have besides: a link may lead within the text, or to one of the files that go along. */
export const longTexts: Allowed = {
  tags: {
    ...tags,
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, also(tag, 'id')])),
    a: also('a', 'id', 'class', 'aria-label', 'download'),
    li: also('li', 'id', 'tabindex'),
    ol: also('ol', 'aria-label'),
    span: also('span', 'aria-hidden'),
    button: ['type', 'class', 'aria-label'],
    details: common,
    summary: common,
    sup: common,
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'style'],
  },
  links: /^(?:https?:\/\/[^@]+$|mailto:|#[^"]+$|\/files\/\w+$)/,
  classes:
    /^(?:mention(?: me)?|channel-link|heading|chunk|code|table|task|tick|wide|anchor|spoiler(?:-block)?|note-reference|note-back|notes|text-picture|text-embed|unseen)$/,
}

/** Whatever begins with `<` must be a tag we know, with attributes we know, leading only where we lead. */
export function expectHarmless(markup: string, allowed = messages) {
  const pieces = new Set(Array.from(markup.matchAll(/<([^>]*>?)/g), ([, piece = '']) => piece))
  for (const piece of pieces) {
    const [, tag = '', attributes = ''] =
      /^\/?([a-z]+\d?)((?: [a-z-]+="[^"]*")*)\/?>$/.exec(piece) ?? []
    expect(Object.keys(allowed.tags), piece).toContain(tag)
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(allowed.tags[tag], piece).toContain(name)
      if (name === 'href') expect(value).toMatch(allowed.links)
      if (name === 'src') expect(value).toMatch(/^\/files\//)
      if (name === 'class') expect(value).toMatch(allowed.classes)
    }
  }
}

/** Links, if any, lead where they say: a part of the text that is an address by itself. */
export function expectHonest(markup: string) {
  for (const [, href, text = ''] of markup.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)) {
    expect(URL.parse(text)?.href).toBe(href)
  }
}
