import './bot-face.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { BotView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'

/** A poster that is no member: a square, with its emoji or its initial. No picture is loaded from elsewhere. */
export function BotFace({ bot: { name, picture } }: { bot: BotView }) {
  return (
    <span className="bot-face" aria-hidden="true" data-emoji={picture ? '' : undefined}>
      {picture?.startsWith('/') ? (
        <img src={picture} alt="" loading="lazy" decoding="async" />
      ) : (
        (picture ?? initialOf(name))
      )}
    </span>
  )
}

/** Says that nobody wrote this. */
export function BotTag() {
  return <span className="bot-tag">{useMessages(chatMessages).app}</span>
}

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim().toLocaleUpperCase())
  return first?.segment ?? '?'
}
