import { useEffect, useRef, useState } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { messageFormats, messageShortcuts, useComposing } from '#platform/web/composing/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Actions, Button, grow } from '#platform/web/ui/index.ts'
import type { MessageView } from '../contract.ts'
import { longestMessage } from '../limits.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { withCalls, withNames, withReferences } from './mentions.ts'
import { applyReply, chatSlice } from './replica.ts'
import { useOutcome } from './use-outcome.ts'

/** One's own message being written anew, in its place. What was written is kept until it is saved. */
export function MessageEdit({ message, onDone }: { message: MessageView; onDone: () => void }) {
  const t = useMessages(chatMessages)
  const common = useMessages(platformMessages)
  const members = useMembers()
  const community = useCommunityId()
  const replica = useReplica()
  const { say } = useOutcome()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => withNames(message.body, members))
  const composing = useComposing(area, messageFormats, messageShortcuts)
  const [pending, setPending] = useState(false)
  const calls = useSlice(chatSlice, ({ can }) => can.callEverybody)
  const named = withReferences(text.trim(), members)
  const body = calls ? withCalls(named) : named

  useEffect(() => {
    area.current?.focus()
    area.current?.setSelectionRange(-1, -1)
  }, [])

  async function save() {
    if (body === '' || body === message.body || body.length > longestMessage) return onDone()
    setPending(true)
    try {
      const reply = await api.patch('/communities/{community}/messages/{messageId}', {
        params: { community, messageId: message.id },
        body: { body },
      })
      replica.update(chatSlice, (state, viewer) => applyReply(state, reply, viewer))
      onDone()
    } catch (error) {
      say(error)
      setPending(false)
    }
  }

  return (
    <div className="message-edit">
      <textarea
        ref={area}
        dir="auto"
        rows={1}
        aria-label={t.editing}
        value={text}
        maxLength={longestMessage}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          grow(currentTarget)
        }}
        onPaste={composing.paste}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || composing.press(event)) return
          if (event.key === 'Escape') onDone()
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          void save()
        }}
      />
      <Actions>
        <Button size="s" kind="main" pending={pending} onClick={save}>
          {t.save}
        </Button>
        <Button size="s" kind="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
        <small>{t.editHint}</small>
      </Actions>
    </div>
  )
}
