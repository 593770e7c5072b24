const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const unspaced = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u
const joined = /\p{sc=Arabic}|\p{sc=Syriac}|\p{sc=Mongolian}/u

/** One or two letters for a name: those of its first and last word. Writing that cannot be cut so keeps one. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)|["'“”‘’„].*?["'“”‘’]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Emoji_Presentation}]+/u, ''))
    .filter(Boolean)
  const [first = '', last = ''] = [words.at(0), words.length > 1 ? words.at(-1) : '']
  if (!first) return '?'
  const start = letter(first)
  if (unspaced.test(start) || joined.test(start)) return start
  return (start + letter(last)).toLocaleUpperCase()
}

function letter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment
  return ''
}

/** A hue from 0 to 345 that stays with a text, in steps wide enough to be told apart. */
export function hueOf(text: string): number {
  let hash = 0x811c9dc5 // FNV-1a, 32 bit
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  // The last bits of FNV are the weakest; fold the first half over them.
  return ((((hash >>> 16) ^ hash) & 0xffff) % 24) * 15
}
