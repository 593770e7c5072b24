import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { IconButton } from '#platform/web/ui/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { threadMessages } from '../../messages/threads.ts'
import { chatSlice } from '../replica.ts'
import { useAnswering } from './answering.ts'
import { useThreadPath } from './use-thread-path.ts'

/** Opens the thread of a message to answer it, where answers are welcome. */
export function ReplyButton({ message }: { message: MessageView }) {
  const channel = useSlice(chatSlice, ({ channels }) =>
    channels.find((each) => each.channel.id === message.channelId),
  )?.channel
  return channel ? <WhereAllowed {...{ message, channel }} /> : null
}

function WhereAllowed({ message, channel }: { message: MessageView; channel: ChannelView }) {
  const t = useMessages(threadMessages)
  const { closed } = useAnswering(channel)
  const to = useThreadPath(message)
  const go = useGo()
  if (closed) return null
  return (
    <IconButton
      icon="reply"
      size="s"
      label={t.replyHere}
      aria-keyshortcuts="T"
      onClick={() => go(to)}
    />
  )
}
