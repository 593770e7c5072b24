import './composer.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { useDraft } from '#features/drafts/web/index.ts'
import { AttachButton, Attached, useAttachments } from '#features/files/web/index.ts'
import { second } from '#lib/time.ts'
import { messageFormats, messageShortcuts, useComposing } from '#platform/web/composing/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { Button, grow, IconButton } from '#platform/web/ui/index.ts'
import { callsEverybody } from '../calls.ts'
import type { ChannelView } from '../contract.ts'
import { longestMessage } from '../limits.ts'
import { chatMessages } from '../messages/index.ts'
import { threadMessages } from '../messages/threads.ts'
import { CallConfirm, useCalls } from './call-confirm.tsx'
import { useChannelTitle } from './channel-title.ts'
import { ComposerEmoji } from './composer-emoji.tsx'
import { ComposerPlus } from './composer-plus.tsx'
import { FormatBar } from './composing/format-bar.tsx'
import { useFormatBar } from './composing/use-format-bar.ts'
import { ComposerQuote } from './marks/composer-quote.tsx'
import { MentionList, useMentions } from './mention-list.tsx'
import { withCalls, withReferences } from './mentions.ts'
import { messageParcel } from './sending.ts'
import { TypingLine } from './typing-line.tsx'
import { useReadNow } from './use-read-now.ts'
import { draftPlace } from './writing/drafts.ts'
import { SendLater } from './writing/send-later.tsx'

interface ComposerProps {
  channel: ChannelView
  /** The message that is answered. */
  threadId?: string | undefined
  /** Stands below the words: whether an answer goes to the channel too. */
  also?: { inChannel: boolean; choice: ReactNode } | undefined
  /** Arrow up in an empty composer edits the last message of one's own. */
  onEditLast: () => void
  onSent: () => void
}

const tellTypingEvery = 3 * second

/** Where one writes. What was begun stays with the channel until it is sent. */
export function Composer({ channel, threadId, also, onEditLast, onSent }: ComposerProps) {
  const t = useMessages(chatMessages)
  const thread = useMessages(threadMessages)
  const members = useMembers()
  const community = useCommunityId()
  const { outbox } = useDesk()
  const area = useRef<HTMLTextAreaElement>(null)
  const { text, write, leave } = useDraft(draftPlace(channel.id, threadId))
  const tellTyping = useTellTyping(channel.id, threadId)
  const calls = useCalls(channel)
  const mentions = useMentions(area, text, write, calls)
  const composing = useComposing(area, messageFormats, messageShortcuts)
  const attached = useAttachments(community, threadId ?? channel.id)
  const readNow = useReadNow(channel.id)
  const [formatting, toggleFormatting] = useFormatBar()
  const named = withReferences(text.trim(), members)
  const body = calls.length > 0 ? withCalls(named) : named
  const [calling, setCalling] = useState(false)
  const title = useChannelTitle(channel)
  const waitsFor = useId()
  const over = body.length - longestMessage
  const sendable = (body !== '' || attached.files.length > 0) && over <= 0 && !attached.waits
  const label = threadId ? thread.reply : t.writeTo(title)
  const answer =
    threadId === undefined ? undefined : { threadId, ...(also?.inChannel && { inChannel: true }) }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes from another device has its own height
  useEffect(() => {
    if (area.current) grow(area.current)
  }, [text])
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) area.current?.focus({ preventScroll: true })
  }, [])

  function send() {
    area.current?.focus()
    if (!sendable) return
    if (callsEverybody(body)) setCalling(true)
    else post()
  }

  function post() {
    const files = attached.files.length > 0 ? { files: attached.files } : {}
    outbox.put(community, messageParcel, { channelId: channel.id, body, ...answer, ...files })
    write('')
    attached.clear()
    onSent()
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || mentions.press(event)) return
    if (composing.press(event, isTouched())) return
    if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault()
      onEditLast()
    }
    if (event.key === 'Escape' && text === '' && !threadId) readNow()
    if (event.key !== 'Enter' || event.shiftKey || isTouched()) return
    event.preventDefault()
    send()
  }

  return (
    <div className="composer">
      <TypingLine place={threadId ?? channel.id} />
      {calling && (
        <CallConfirm
          channel={channel}
          body={body}
          onConfirm={post}
          onClose={() => setCalling(false)}
        />
      )}
      <div className="composer-box">
        <ComposerQuote place={threadId ?? channel.id} {...{ area, text, write }} />
        <MentionList {...mentions} />
        {formatting && <FormatBar onFormat={composing.format} />}
        <textarea
          ref={area}
          dir="auto"
          rows={1}
          aria-label={label}
          placeholder={label}
          value={text}
          enterKeyHint="enter"
          {...mentions.control}
          onChange={({ currentTarget }) => {
            write(currentTarget.value)
            grow(currentTarget)
            mentions.look()
            if (currentTarget.value.trim() !== '') tellTyping()
          }}
          onSelect={mentions.look}
          onBlur={leave}
          onKeyDown={press}
          onPaste={(event) => attached.paste(event) || composing.paste(event)}
        />
        <Attached uploads={attached.uploads} />
        <div className="composer-foot">
          <ComposerPlus channelId={channel.id} answer={answer} onSent={onSent} />
          <AttachButton onFiles={attached.add} />
          <ComposerEmoji area={area} write={write} />
          <IconButton
            icon="letters"
            size="s"
            label={t.formatting}
            aria-pressed={formatting}
            onClick={toggleFormatting}
          />
          <small id={waitsFor} className="composer-waits" role="status">
            {over > 0 ? <b>{t.tooLong(over)}</b> : attached.waits}
          </small>
          <span className="composer-send">
            <Button
              kind="main"
              size="s"
              icon="send"
              onClick={send}
              aria-disabled={!sendable || undefined}
              aria-describedby={waitsFor}
            >
              {t.send}
            </Button>
            <SendLater
              channel={channel}
              answer={answer}
              body={over > 0 ? '' : body}
              onScheduled={() => write('')}
            />
          </span>
        </div>
        {also?.choice}
      </div>
    </div>
  )
}

/** On a touch screen Enter begins a new line; the button sends. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse) and (hover: none)').matches
}

/** Tells the others now and then that one is writing. Nobody waits for it. */
function useTellTyping(channelId: string, threadId: string | undefined): () => void {
  const { live } = useDesk()
  const community = useCommunityId()
  const last = useRef(0)
  return () => {
    if (Date.now() - last.current < tellTypingEvery) return
    last.current = Date.now()
    live
      .call('chat.typing', { community, channelId, ...(threadId && { threadId }) })
      .catch(() => {})
  }
}
