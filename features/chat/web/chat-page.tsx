import { useEffect } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useGo, useTitle } from '#platform/web/router/index.ts'
import { Count, Empty, Icon, Page, PageTitle, Row, Rows, usePhone } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { threadMessages } from '../messages/threads.ts'
import { channelIcons, openChannels } from './channel-list.ts'
import { DirectRows } from './direct-rows.tsx'
import { lastChannel } from './last-channel.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { threadsTo } from './threads/places.ts'
import { unreadInThreads } from './threads-held.ts'

/** All channels, for phones; where there is room for a column of them, the last channel itself. */
export function ChatPage() {
  const t = useMessages(chatMessages)
  const common = useMessages(platformMessages)
  const threads = useMessages(threadMessages)
  const inThreads = useSlice(chatSlice, unreadInThreads)
  const phone = usePhone()
  const go = useGo()
  const { slug, name, id } = useCommunity()
  const channels = useSlice(chatSlice, openChannels, sameChannels)
  const last = channels.find(({ channel }) => channel.id === lastChannel(id)) ?? channels[0]
  const target = last && !phone ? channelTo(slug, last.channel.name) : undefined
  useTitle(t.chat, name)

  useEffect(() => {
    if (target) go(target, { replace: true })
  }, [target, go])

  if (target) return null
  return (
    <Page>
      <PageTitle title={t.chat} />
      {channels.length === 0 && <Empty icon="chat" title={t.noChannels} />}
      <Rows label={t.channels}>
        <Row
          start={<Icon name="reply" />}
          title={t.threads}
          to={threadsTo(slug)}
          meta={threads.threadsText}
          end={<Count count={inThreads} label={common.unread(inThreads)} />}
        />
        {channels.map(({ channel, unread }) => (
          <Row
            key={channel.id}
            start={<Icon name={channelIcons[channel.kind]} />}
            title={channel.name}
            to={channelTo(slug, channel.name)}
            meta={channel.topic}
            end={<Count count={unread} label={common.unread(unread)} />}
          />
        ))}
      </Rows>
      <DirectRows />
    </Page>
  )
}

function sameChannels(a: ReturnType<typeof openChannels>, b: ReturnType<typeof openChannels>) {
  return a.length === b.length && a.every((each, at) => each === b[at])
}
