import { Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import { IconButton, late, PlaceLink, PlaceNav } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { callsInChannel, directsOf } from './channel-list.ts'
import { namesOf, useOthers } from './channel-title.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

const NewDirect = late(async () => (await import('./new-direct.tsx')).NewDirect)

/** The direct conversations of the community shown, the last to speak first. */
export function DirectNav() {
  const t = useMessages(directMessages)
  const directs = useSlice(chatSlice, directsOf, sameItems)
  const [choosing, setChoosing] = useState(false)
  const action = (
    <IconButton icon="plus" size="s" label={t.newDirect} onClick={() => setChoosing(true)} />
  )
  return (
    <>
      <PlaceNav label={t.direct} titled action={action}>
        {directs.map((each) => (
          <DirectLine key={each.channel.id} {...each} />
        ))}
      </PlaceNav>
      {choosing && (
        <Suspense>
          <NewDirect onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  )
}

function DirectLine(snapshot: ChannelSnapshot) {
  const slug = useSlug()
  const { member } = useMe()
  const present = usePresent()
  const blocked = useSlice(chatSlice, (state) => state.blocked)
  const { channel, unread, preference } = snapshot
  const others = useOthers(channel)
  const [other, ...more] = others
  const alone = other && more.length === 0
  return (
    <PlaceLink
      to={channelTo(slug, channel.id)}
      {...(alone ? { person: other, here: present.includes(other.id) } : { icon: 'people' })}
      unread={unread}
      calls={callsInChannel(snapshot, { member, blocked })}
      dimmed={preference.muted}
    >
      {namesOf(others)}
    </PlaceLink>
  )
}
