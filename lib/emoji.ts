/** The name of an emoji that a community made itself, without its colons. */
export const emojiName = /^[a-z0-9_+-]{2,32}$/

/** Names between colons in a text, the name as the group. */
export const namedEmoji = /:([a-z0-9_+-]{2,32}):/

const whole = /^\p{RGI_Emoji}$/v
const drawnAsText = /^(?=\p{Emoji})\P{Emoji_Presentation}$/u
const skinTone = /^\p{Emoji_Modifier}$/u
const asPicture = '\uFE0F'

/**
 * An emoji in its one fully-qualified form (Unicode Technical Standard 51), as keyboards leave variation selectors out
 * or put in too many; undefined for what is no single emoji.
 */
export function canonicalEmoji(text: string): string | undefined {
  if (text.length > 40) return undefined
  const points = [...text.replaceAll(asPicture, '')]
  const qualified = points.map((point, at) =>
    drawnAsText.test(point) && !skinTone.test(points[at + 1] ?? '') ? point + asPicture : point,
  )
  const emoji = qualified.join('')
  return whole.test(emoji) ? emoji : undefined
}

/** The name in `:name:`; undefined for what is written differently. */
export function nameOfEmoji(text: string): string | undefined {
  const name = text.slice(1, -1)
  return text === `:${name}:` && emojiName.test(name) ? name : undefined
}
