import { Suspense, useState } from 'react'
import { useMember, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { late, type MenuEntry } from '#platform/web/ui/index.ts'
import type { MessageView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'
import { api } from '../api.ts'
import { messageTo } from '../places.ts'
import { applyReply, chatSlice } from '../replica.ts'
import { useChannel, useClosed } from '../use-channel.ts'
import { useOutcome } from '../use-outcome.ts'
import { useSlug } from '../use-slug.ts'
import { quoted, quoteOf } from './quoting.ts'

const ForwardDialog = late(async () => (await import('./forward-dialog.tsx')).ForwardDialog)

/** Quoting, passing on and pinning: lines for the menu of a message, and what they open. */
export function useMarkActions(message: MessageView) {
  const t = useMessages(marksMessages)
  const closed = useClosed(useChannel(message.channelId)?.channel)
  const quote = useQuote(message)
  const togglePin = useTogglePin(message)
  const [forwarding, setForwarding] = useState(false)

  const forward: MenuEntry = {
    label: t.forward,
    icon: 'share',
    onSelect: () => setForwarding(true),
  }
  const writing: readonly MenuEntry[] = [
    { label: t.quote, icon: 'quote', onSelect: quote },
    { label: message.pinned ? t.unpin : t.pin, icon: 'pin', onSelect: togglePin },
  ]
  const passing = message.pollId ? [] : [forward]
  return {
    entries: closed ? passing : [...writing, ...passing],
    opened: forwarding && (
      <Suspense>
        <ForwardDialog message={message} onClose={() => setForwarding(false)} />
      </Suspense>
    ),
  }
}

function useQuote(message: MessageView) {
  const { somebody } = useMessages(chatMessages)
  const members = useMembers()
  const member = useMember(message.author)
  const author = message.bot?.name ?? member?.name ?? somebody
  const slug = useSlug()
  return () => {
    const address = new URL(messageTo(slug, message), location.href).href
    quoted.set({
      place: placeOf(message),
      text: quoteOf(message, author, address, members),
    })
  }
}

/** An answer that stands in its thread alone is quoted there. */
function placeOf({ channelId, threadId, inChannel }: MessageView): string {
  return threadId && !inChannel ? threadId : channelId
}

function useTogglePin({ id, pinned }: MessageView) {
  const replica = useReplica()
  const { say } = useOutcome()
  return async () => {
    const path = '/communities/{community}/messages/{messageId}/pin'
    const options = { params: { community: replica.community, messageId: id } }
    try {
      const reply = await (pinned ? api.delete(path, options) : api.put(path, options))
      replica.update(chatSlice, (state, viewer) => applyReply(state, reply, viewer))
    } catch (error) {
      say(error)
    }
  }
}
