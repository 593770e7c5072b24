import { Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { draftAt, draftsSlice } from '#features/drafts/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { IconButton, late, PlaceLink, PlaceNav } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot, FolderView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'
import { callsInChannel, channelIcons } from './channel-list.ts'
import { DirectNav } from './direct-nav.tsx'
import { useFolded } from './folded-folders.ts'
import { groupsOf } from './folders.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { ThreadsLink } from './threads/threads-link.tsx'
import { useSlug } from './use-slug.ts'
import { draftPlace } from './writing/drafts.ts'
import { writingMessages } from './writing/messages/index.ts'

const NewChannel = late(async () => (await import('./new-channel.tsx')).NewChannel)

const ChannelMenu = late(async () => (await import('./channel-menu.tsx')).ChannelMenu)

/** The channels of the community shown, in one's folders, then direct conversations. Closed ones come last. */
export function ChannelNav() {
  const t = useMessages(chatMessages)
  const state = useSlice(chatSlice)
  const [outside, ...folders] = groupsOf(state)
  const closed = state.channels.filter(
    ({ channel }) => channel.archivedAt && channel.kind !== 'direct',
  )
  return (
    <>
      <PlaceNav label={t.chat} titled action={state.can.createChannel && <OpenChannel />}>
        <ThreadsLink />
        {outside?.channels.map((each) => (
          <Line key={each.channel.id} {...each} />
        ))}
      </PlaceNav>
      {folders.map(
        ({ folder, channels }) =>
          folder && <Folder key={folder.id} folder={folder} channels={channels} />,
      )}
      <DirectNav />
      {closed.length > 0 && (
        <PlaceNav label={t.closedChannels} titled>
          {closed.map((each) => (
            <Line key={each.channel.id} {...each} />
          ))}
        </PlaceNav>
      )}
    </>
  )
}

function OpenChannel() {
  const t = useMessages(chatMessages)
  const [opening, setOpening] = useState(false)
  return (
    <>
      <IconButton icon="plus" size="s" label={t.newChannel} onClick={() => setOpening(true)} />
      {opening && (
        <Suspense>
          <NewChannel onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Channels that belong together for the reader. Folded, it shows only those in which something waits. */
function Folder({
  folder,
  channels,
}: {
  folder: FolderView
  channels: readonly ChannelSnapshot[]
}) {
  const t = useMessages(directMessages)
  const [folded, toggle] = useFolded(folder.id)
  const shown = folded
    ? channels.filter(({ unread, preference }) => unread > 0 && !preference.muted)
    : channels
  const action = (
    <IconButton
      icon={folded ? 'chevron-down' : 'chevron-up'}
      size="s"
      label={folded ? t.expand(folder.name) : t.collapse(folder.name)}
      aria-expanded={!folded}
      onClick={toggle}
    />
  )
  return (
    <PlaceNav label={folder.name} titled action={action}>
      {shown.map((each) => (
        <Line key={each.channel.id} {...each} />
      ))}
    </PlaceNav>
  )
}

function Line(snapshot: ChannelSnapshot) {
  const slug = useSlug()
  const { member } = useMe()
  const blocked = useSlice(chatSlice, (state) => state.blocked)
  const { channel, unread, preference } = snapshot
  const words = useMessages(writingMessages)
  const begun = useSlice(draftsSlice, (state) =>
    Boolean(draftAt(state, draftPlace(channel.id))?.body),
  )
  return (
    <PlaceLink
      to={channelTo(slug, channel.name)}
      icon={channelIcons[channel.kind]}
      unread={channel.archivedAt ? 0 : unread}
      calls={callsInChannel(snapshot, { member, blocked })}
      mark={begun ? { icon: 'edit', label: words.draftHere } : undefined}
      dimmed={preference.muted}
      menu={
        <Suspense>
          <ChannelMenu snapshot={snapshot} />
        </Suspense>
      }
    >
      {channel.name}
    </PlaceLink>
  )
}
