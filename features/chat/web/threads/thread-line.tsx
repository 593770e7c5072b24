import './thread-line.css'
import { use } from 'react'
import { useMember, useMembers } from '#features/communities/web/index.ts'
import { instantFrom, millisecondsOf, minute } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Faces, Icon } from '#platform/web/ui/index.ts'
import type { Mark, MessageView, ThreadView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { threadMessages } from '../../messages/threads.ts'
import { withNames } from '../mentions.ts'
import { chatSlice } from '../replica.ts'
import { InThreadContext } from './in-thread.ts'
import { useThreadPath } from './use-thread-path.ts'
import { wordsOf } from './words-of.ts'

/** Below a message: that it is settled, who answered it and when last; the way to its thread. */
export function ThreadLine({ message }: { message: MessageView }) {
  const { thread, solved } = message
  const inThread = use(InThreadContext)
  const answered = !inThread && thread !== undefined && thread.count > 0
  if (!solved && !answered) return null
  return (
    <>
      {solved && <SolvedMark solved={solved} />}
      {answered && <Answered message={message} thread={thread} />}
    </>
  )
}

function Answered({ message, thread }: { message: MessageView; thread: ThreadView }) {
  const t = useMessages(threadMessages)
  const { somebody } = useMessages(chatMessages)
  const moments = useMoments()
  const now = useNow()
  const members = useMembers()
  const to = useThreadPath(message)
  const people = thread.authors.map((id) => members.get(id) ?? { id, name: somebody })
  const unread = useSlice(
    chatSlice,
    ({ threads }) => threads.find(({ id }) => id === message.id)?.follow.unread ?? 0,
  )
  return (
    <Link to={to} className="thread-line">
      <Faces people={people} size="s" />
      <b>{t.replies(thread.count)}</b>
      {unread > 0 && <span className="thread-line-new">{t.unread(unread)}</span>}
      <small>{t.lastOne(moments.when(instantFrom(thread.lastAt), now))}</small>
    </Link>
  )
}

function SolvedMark({ solved }: { solved: Mark }) {
  const t = useMessages(threadMessages)
  const { somebody } = useMessages(chatMessages)
  const moments = useMoments()
  const now = useNow()
  const name = useMember(solved.by)?.name ?? somebody
  const at = instantFrom(solved.at)
  const fresh = millisecondsOf(now) - millisecondsOf(at) < minute
  return (
    <p className="thread-solved" title={moments.full(at)}>
      <Icon name="check" size="s" />
      {fresh ? t.solvedNow(name) : t.solvedBy(name, moments.ago(at, now))}
    </p>
  )
}

/** Above an answer that stands in the channel too: what it answers. */
export function AnswerOf({ message }: { message: MessageView }) {
  const t = useMessages(threadMessages)
  const members = useMembers()
  const to = useThreadPath(message)
  const body = useSlice(chatSlice, ({ channels, threads }) => {
    const inWindow = channels
      .find(({ channel }) => channel.id === message.channelId)
      ?.messages.find(({ id }) => id === message.threadId)
    return (inWindow ?? threads.find(({ id }) => id === message.threadId))?.body
  })
  if (use(InThreadContext) || message.threadId === undefined) return null
  const words = wordsOf(withNames(body ?? '', members))
  return (
    <Link to={to} className="answer-of">
      <Icon name="reply" size="s" />
      <span>{words ? t.repliedTo(words) : t.repliedToOlder}</span>
    </Link>
  )
}
