import { useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { chatSlice } from '../replica.ts'
import { type Closed, useClosed } from '../use-channel.ts'

export interface Answering {
  /** Why one can't answer in threads of the channel; undefined when one can. */
  closed: Closed | 'threads-off'
  /** Whether an answer may stand in the channel too. */
  inChannel: boolean
}

/** What holds for answers where `closed` holds for what is said in the channel itself. */
export function answeringIn(
  { threads }: Pick<ChannelView, 'threads'>,
  closed: Closed,
  accepted: boolean,
): Answering {
  if (threads === 'off') return { closed: closed ?? 'threads-off', inChannel: false }
  if (closed === 'questions')
    return { closed: accepted ? undefined : 'guidelines', inChannel: false }
  return { closed, inChannel: closed === undefined && threads !== 'threads' }
}

/** The server decides, this only says so beforehand. */
export function useAnswering(channel: ChannelView): Answering {
  return answeringIn(channel, useClosed(channel), useGuidelinesAccepted())
}

/** Whether a question may be settled, or opened again, by me. */
export function useMaySettle(channel: ChannelView, root: MessageView): boolean {
  const { member } = useMe()
  const accepted = useGuidelinesAccepted()
  const moderates = useSlice(chatSlice, ({ can }) => can.moderate)
  if (channel.threads !== 'solved' || channel.archivedAt || !accepted) return false
  return root.deletedAt === null && (root.author === member || moderates)
}
