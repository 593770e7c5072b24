import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { IconButton, type IconName } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { channelIcons } from './channel-list.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

const NewChannel = lazy(() =>
  import('./new-channel.tsx').then((module) => ({ default: module.NewChannel })),
)

export interface ChannelLink {
  to: string
  icon: IconName
  unread: number
  calls: number
  children: ReactNode
}

interface ChannelNavProps {
  /** Draws the group and its lines; the frame has its own parts for them. */
  group: (group: { label: string; action: ReactNode; children: ReactNode }) => ReactNode
  link: (link: ChannelLink & { key: string }) => ReactNode
}

/** The channels of the community shown, with what waits in each. Closed ones come last. */
export function ChannelNav({ group, link }: ChannelNavProps) {
  const t = useMessages(chatMessages)
  const slug = useSlug()
  const { member } = useMe()
  const { channels, can } = useSlice(chatSlice)
  const [opening, setOpening] = useState(false)
  const open = channels.filter(({ channel }) => !channel.archivedAt)
  const closed = channels.filter(({ channel }) => channel.archivedAt)
  const line = (snapshot: ChannelSnapshot) =>
    link({
      key: snapshot.channel.id,
      to: channelTo(slug, snapshot.channel.name),
      icon: channelIcons[snapshot.channel.kind],
      unread: snapshot.channel.archivedAt ? 0 : snapshot.unread,
      calls: callsOf(snapshot, member),
      children: snapshot.channel.name,
    })
  const action = can.createChannel && (
    <IconButton icon="plus" size="s" label={t.newChannel} onClick={() => setOpening(true)} />
  )
  return (
    <>
      {group({ label: t.chat, action, children: open.map(line) })}
      {closed.length > 0 &&
        group({ label: t.closedChannels, action: undefined, children: closed.map(line) })}
      {opening && (
        <Suspense>
          <NewChannel onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Unread messages that name this very member. */
function callsOf({ messages, readAt, channel }: ChannelSnapshot, member: string): number {
  if (channel.archivedAt) return 0
  return messages.filter(
    ({ at, author, body }) => at > readAt && author !== member && body.includes(`<@${member}>`),
  ).length
}
