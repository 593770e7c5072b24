import type { EmbedProps } from '#platform/web/markdown/long/embeds.tsx'
import { useSlug } from '../use-slug.ts'
import { Source } from './forward-card.tsx'
import { useSource } from './use-source.ts'

/** A message where its address stands alone in a long text, for those who may read it. */
export function MessageEmbed({ url, params, plain }: EmbedProps) {
  const slug = useSlug()
  const messageId = /_([0-9a-f-]{36})$/.exec(url.searchParams.get('message') ?? '')?.[1]
  const { community, channel: channelId } = params
  if (community !== slug || !channelId || !messageId) return plain
  return <Message {...{ channelId, messageId, plain }} />
}

interface MessageProps extends Pick<EmbedProps, 'plain'> {
  channelId: string
  messageId: string
}

function Message({ channelId, messageId, plain }: MessageProps) {
  const source = useSource({ channelId, messageId })
  if (typeof source !== 'object' || source.deletedAt) return plain
  return (
    <blockquote className="forward-card">
      <Source message={source} />
    </blockquote>
  )
}
