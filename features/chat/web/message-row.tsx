import './message-row.css'
import { memo, use, useState } from 'react'
import { useMember } from '#features/communities/web/index.ts'
import { FileList } from '#features/files/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Face, Time } from '#platform/web/ui/index.ts'
import type { MessageView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { BotFace, BotTag } from './bot-face.tsx'
import { ForwardCard } from './marks/forward-card.tsx'
import { PinnedMark } from './marks/pinned-mark.tsx'
import { pressReact } from './marks/press-react.ts'
import { Reactions } from './marks/reactions.tsx'
import { MessageActions } from './message-actions.tsx'
import { MessageEdit } from './message-edit.tsx'
import { MessageEdited } from './message-edited.tsx'
import { MessageExtrasContext } from './message-extras.ts'
import { MessageGone } from './message-gone.tsx'
import { MessagePoll } from './message-poll.tsx'
import { MessageText } from './message-text.tsx'
import { AnswerOf, ThreadLine } from './threads/thread-line.tsx'

interface MessageRowProps {
  message: MessageView
  /** It follows one of the same author: no face, no name. */
  grouped: boolean
  /** It was linked to and is pointed out. */
  marked: boolean
  editing: boolean
  onEdit: (id: string | undefined) => void
}

/** One message. What can be done with it shows when it is pointed at, has the focus, or is pressed long. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, grouped, marked, editing, onEdit } = props
  const t = useMessages(chatMessages)
  const moments = useMoments()
  const author = useMember(message.author)
  // Once drawn, the actions stay: their menu and their question outlive the hovering.
  const [near, setNear] = useState(false)
  const { bot } = message
  const name = bot?.name ?? author?.name ?? t.somebody
  const at = instantFrom(message.at)
  const gone = message.deletedAt !== null
  return (
    <article
      className="message"
      data-grouped={grouped || undefined}
      data-marked={marked || undefined}
      data-message={message.id}
      aria-label={t.by(name, moments.full(at))}
      tabIndex={-1}
      onPointerOver={() => setNear(true)} // it may come in where the pointer rests, which enters nothing
      onFocus={() => setNear(true)}
      onKeyDown={pressReact}
    >
      <div className="message-side">
        {grouped ? (
          <Time at={at} form="time" />
        ) : bot ? (
          <BotFace bot={bot} />
        ) : (
          <Face person={{ ...author, id: message.author, name }} />
        )}
      </div>
      <div className="message-main">
        {!grouped && (
          <div className="message-head">
            <b>
              <bdi>{name}</bdi>
            </b>
            {bot && <BotTag />}
            <Time at={at} form="time" />
          </div>
        )}
        {message.inChannel && <AnswerOf message={message} />}
        <Content {...{ message, editing, onEdit }} />
      </div>
      {near && !gone && !editing && <MessageActions message={message} onEdit={onEdit} />}
    </article>
  )
})

function Content({
  message,
  editing,
  onEdit,
}: Pick<MessageRowProps, 'message' | 'editing' | 'onEdit'>) {
  const { Mark } = use(MessageExtrasContext)
  if (message.deletedAt !== null)
    return (
      <>
        <MessageGone message={message} />
        <ThreadLine message={message} />
      </>
    )
  if (editing) return <MessageEdit message={message} onDone={() => onEdit(undefined)} />
  return (
    <>
      {message.pinned && <PinnedMark pinned={message.pinned} />}
      {message.pollId ? (
        <MessagePoll messageId={message.id} pollId={message.pollId} />
      ) : (
        message.body && <MessageText text={message.body} />
      )}
      {message.files && <FileList files={message.files} />}
      {message.editedAt && <MessageEdited message={message} at={message.editedAt} />}
      {message.forwards && <ForwardCard forwards={message.forwards} />}
      <Reactions message={message} />
      <Mark message={message} />
      <ThreadLine message={message} />
    </>
  )
}
