import { lazy, Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { IconButton, PlaceLink, PlaceNav } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { callsInChannel, channelIcons } from './channel-list.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { ThreadsLink } from './threads/threads-link.tsx'
import { useSlug } from './use-slug.ts'
import { writingMessages } from './writing/messages/index.ts'
import { draftAt, writingSlice } from './writing/replica.ts'

const NewChannel = lazy(() =>
  import('./new-channel.tsx').then((module) => ({ default: module.NewChannel })),
)

/** The channels of the community shown, with what waits in each. Closed ones come last. */
export function ChannelNav() {
  const t = useMessages(chatMessages)
  const { channels, can } = useSlice(chatSlice)
  const [opening, setOpening] = useState(false)
  const closed = channels.filter(({ channel }) => channel.archivedAt)
  const action = can.createChannel && (
    <IconButton icon="plus" size="s" label={t.newChannel} onClick={() => setOpening(true)} />
  )
  return (
    <>
      <PlaceNav label={t.chat} titled action={action}>
        <ThreadsLink />
        {channels.map(
          (each) => !each.channel.archivedAt && <Line key={each.channel.id} {...each} />,
        )}
      </PlaceNav>
      {closed.length > 0 && (
        <PlaceNav label={t.closedChannels} titled>
          {closed.map((each) => (
            <Line key={each.channel.id} {...each} />
          ))}
        </PlaceNav>
      )}
      {opening && (
        <Suspense>
          <NewChannel onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  )
}

function Line(snapshot: ChannelSnapshot) {
  const slug = useSlug()
  const { member } = useMe()
  const blocked = useSlice(chatSlice, (state) => state.blocked)
  const { channel, unread } = snapshot
  const words = useMessages(writingMessages)
  const begun = useSlice(writingSlice, (state) => Boolean(draftAt(state, channel.id)?.body))
  return (
    <PlaceLink
      to={channelTo(slug, channel.name)}
      icon={channelIcons[channel.kind]}
      unread={channel.archivedAt ? 0 : unread}
      calls={callsInChannel(snapshot, { member, blocked })}
      mark={begun ? { icon: 'edit', label: words.draftHere } : undefined}
    >
      {channel.name}
    </PlaceLink>
  )
}
