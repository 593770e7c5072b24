import { referencePattern } from '#platform/markdown/reference-pattern.ts'
import { element, escaped } from './element.ts'
import type { References } from './elements.ts'

/** A reference as an element, isolated so that a name's direction stays its own. */
export function reference(sigil: string, id: string, to: References, inLink = false): string {
  if (sigil === '!') return element('span', { class: 'mention me' }, `@${escaped(id)}`)
  const words = escaped(nameOf(sigil, id, to))
  if (sigil === '@')
    return element('span', { class: id === to.me ? 'mention me' : 'mention', dir: 'auto' }, words)
  const channel = inLink ? undefined : to.channels(id)
  const about = { class: 'channel-link', dir: 'auto' }
  return element('span', about, channel ? element('a', { href: channel.address }, words) : words)
}

/** Text with its references as elements. */
export function withReferences(text: string, to: References): string {
  const parts = text.split(referencePattern) // text, sigil, id, text, sigil, id, ..., text
  return parts
    .map((part, at) => {
      if (at % 3 === 0) return escaped(part)
      return at % 3 === 1 ? reference(part, parts[at + 1] ?? '', to) : ''
    })
    .join('')
}

/** The text with every reference written out. */
export function nameReferences(text: string, to: References): string {
  return text.replace(everyReference, (_, sigil: string, id: string) => nameOf(sigil, id, to))
}

const everyReference = new RegExp(referencePattern, 'g')

function nameOf(sigil: string, id: string, { mentions, channels, words }: References): string {
  if (sigil === '!') return `@${id}`
  return sigil === '@'
    ? `@${mentions(id) ?? words.somebody}`
    : `#${channels(id)?.name ?? words.elsewhere}`
}
