import type { ChannelFile, MessageView } from '../../contract.ts'
import { comesBefore } from '../messages-in-order.ts'
import type { Listed } from './use-pages.ts'

/** The files of a channel, newest first, once a message of it is as it is now. Files come and go with their message. */
export function followFiles(channelId: string) {
  return ({ items }: Listed<ChannelFile>, message: MessageView): readonly ChannelFile[] => {
    if (message.channelId !== channelId) return items
    const known = items.some(({ messageId }) => messageId === message.id)
    if (message.deletedAt !== null)
      return known ? items.filter(({ messageId }) => messageId !== message.id) : items
    const [newest] = items
    if (known || !message.files || (newest && message.at < newest.at)) return items
    const { id: messageId, author, at, threadId } = message
    const added = message.files.map((file) => ({
      ...{ file, messageId, author, at },
      ...(threadId && { threadId }),
    }))
    return [...added, ...items]
  }
}

/** The open questions of a channel, the one that waits longest first, once a message of it is as it is now. */
export function followQuestions(channelId: string) {
  return ({ items, more }: Listed<MessageView>, message: MessageView): readonly MessageView[] => {
    if (message.channelId !== channelId || message.threadId !== undefined) return items
    const others = items.filter(({ id }) => id !== message.id)
    const open = message.deletedAt === null && message.solved === undefined
    if (!open) return others.length < items.length ? others : items
    const last = items.at(-1)
    if (more && last && comesBefore(last, message)) return items
    return [...others, message].sort((a, b) => (comesBefore(a, b) ? -1 : 1))
  }
}
