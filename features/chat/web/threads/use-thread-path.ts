import { useSlice } from '#platform/web/replica/index.ts'
import type { MessageView } from '../../contract.ts'
import { chatSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'
import { threadTo } from './places.ts'

/** The way to the thread that a message began or stands in. */
export function useThreadPath({
  id,
  threadId = id,
  channelId,
}: Pick<MessageView, 'id' | 'threadId' | 'channelId'>): string {
  const slug = useSlug()
  const name = useSlice(
    chatSlice,
    ({ channels }) => channels.find(({ channel }) => channel.id === channelId)?.channel.name ?? '',
  )
  return threadTo(slug, { id: channelId, name }, threadId)
}
