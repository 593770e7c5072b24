import { lazy, Suspense, useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { Faces, IconButton, PageBar } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { chatSlice } from './replica.ts'

const ChannelSettings = lazy(() =>
  import('./channel-settings.tsx').then((module) => ({ default: module.ChannelSettings })),
)

/** What the channel is called and for, who is here, and for leads the way to its settings. */
export function ChannelBar({ channel }: { channel: ChannelView }) {
  const t = useMessages(chatMessages)
  const members = useMembers()
  const manages = useSlice(chatSlice, ({ can }) => can.createChannel)
  const [changing, setChanging] = useState(false)
  const here = usePresent().flatMap((id) => members.get(id) ?? [])
  const actions = (
    <>
      {here.length > 0 && (
        <span className="channel-here">
          <Faces people={here} most={3} size="xs" />
          <small>{t.here(here.length)}</small>
        </span>
      )}
      {manages && (
        <IconButton icon="settings" label={t.channelSettings} onClick={() => setChanging(true)} />
      )}
    </>
  )
  return (
    <>
      <PageBar title={`# ${channel.name}`} purpose={channel.topic} actions={actions} />
      {changing && (
        <Suspense>
          <ChannelSettings channel={channel} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
