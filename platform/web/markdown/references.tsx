import type { ReactNode } from 'react'
import { referencePattern } from '#platform/markdown/reference-pattern.ts'
import { type DrawEmoji, withNamedEmoji } from './named-emoji.tsx'
import { channelText, memberText, type Names } from './names.ts'

export interface References extends Names {
  /** The reader's member id, so that their own mentions stand out. */
  me?: string | undefined
  /** The link to a channel the reader may see. Without it channels are named, not linked. */
  channelLink?: ((id: string, name: string) => ReactNode) | undefined
  /** Emoji that have names only here. */
  emoji?: DrawEmoji | undefined
}

/** A reference as an element, isolated so that a name's direction stays its own. */
export function reference(sigil: string, id: string, to: References): ReactNode {
  if (sigil === '!') return <span className="mention me">{`@${id}`}</span>
  return sigil === '@' ? mention(id, to) : channel(id, to)
}

function mention(id: string, to: References) {
  return (
    <span className={id === to.me ? 'mention me' : 'mention'} dir="auto">
      {memberText(id, to)}
    </span>
  )
}

function channel(id: string, to: References) {
  const name = to.channels(id)
  return (
    <span className="channel-link" dir="auto">
      {name !== undefined && to.channelLink ? to.channelLink(id, name) : channelText(id, to)}
    </span>
  )
}

/** Plain text with its references as elements, to be spread as the children of one. */
export function withReferences(text: string, to: References): ReactNode[] {
  const parts = text.split(referencePattern) // text, sigil, id, text, sigil, id, ..., text
  return parts.flatMap((part, at) => {
    if (at % 3 === 0) return withNamedEmoji(part, to.emoji)
    return at % 3 === 1 ? reference(part, parts[at + 1] ?? '', to) : []
  })
}
