import { Suspense, useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { Faces, IconButton, IconLink, late, PageBar, usePhone } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'
import { besideTo } from './beside/places.ts'
import { useChannelTitle } from './channel-title.ts'
import { PinsButton } from './marks/pins-button.tsx'
import { chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

const ChannelSettings = late(async () => (await import('./channel-settings.tsx')).ChannelSettings)

const ChannelDetails = late(async () => (await import('./channel-details.tsx')).ChannelDetails)

/** What the channel is called and for, who is here, and for leads the way to its settings. */
export function ChannelBar({ channel }: { channel: ChannelView }) {
  const t = useMessages(chatMessages)
  const words = useMessages(directMessages)
  const members = useMembers()
  const title = useChannelTitle(channel)
  const [looking, setLooking] = useState(false)
  const manages = useSlice(chatSlice, ({ can }) => can.createChannel && !channel.people)
  const [changing, setChanging] = useState(false)
  const slug = useSlug()
  // Where the bar is narrow, the lists and the settings are reached from the details.
  const phone = usePhone()
  const here = usePresent().flatMap((id) =>
    channel.people && !channel.people.includes(id) ? [] : (members.get(id) ?? []),
  )
  const actions = (
    <>
      {here.length > 0 && (
        <span className="channel-here">
          <Faces people={here} most={3} size="xs" />
          <small>{t.here(here.length)}</small>
        </span>
      )}
      <PinsButton channelId={channel.id} />
      {!phone && (
        <>
          {channel.threads === 'solved' && (
            <IconLink icon="help" label={t.questions} to={besideTo(slug, channel, 'questions')} />
          )}
          <IconLink icon="paperclip" label={t.files} to={besideTo(slug, channel, 'files')} />
        </>
      )}
      <IconButton icon="info" label={words.details} onClick={() => setLooking(true)} />
      {manages && !phone && (
        <IconButton icon="settings" label={t.channelSettings} onClick={() => setChanging(true)} />
      )}
    </>
  )
  return (
    <>
      <PageBar
        title={channel.people ? title : `# ${channel.name}`}
        purpose={channel.topic}
        actions={actions}
      />
      {looking && (
        <Suspense>
          <ChannelDetails
            channel={channel}
            onSettings={manages && phone ? () => setChanging(true) : undefined}
            onClose={() => setLooking(false)}
          />
        </Suspense>
      )}
      {changing && (
        <Suspense>
          <ChannelSettings channel={channel} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
