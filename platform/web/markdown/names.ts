import type { en } from '#platform/markdown/messages/en.ts'
import { referencePattern } from '#platform/markdown/reference-pattern.ts'

/** What turns stored references into what is read: `<@id>` is a member, `<#id>` a channel, `<!channel>` and `<!here>` a call. */
export interface Names {
  /** The member's name; undefined if the reader does not know them, and they become `words.somebody`. */
  mentions: (id: string) => string | undefined
  /** The channel's name; undefined if it is not the reader's to see, and it becomes `words.elsewhere`. */
  channels: (id: string) => string | undefined
  /** `useMessages(markdownMessages)` */
  words: typeof en
}

const everyReference = new RegExp(referencePattern, 'g')

/** The text with every reference written out as `@Name` or `#channel`. */
export function nameReferences(text: string, names: Names): string {
  return text.replace(everyReference, (_, sigil: string, id: string) =>
    sigil === '!' ? `@${id}` : sigil === '@' ? memberText(id, names) : channelText(id, names),
  )
}

export function memberText(id: string, { mentions, words }: Names): string {
  return `@${mentions(id) ?? words.somebody}`
}

export function channelText(id: string, { channels, words }: Names): string {
  return `#${channels(id) ?? words.elsewhere}`
}
