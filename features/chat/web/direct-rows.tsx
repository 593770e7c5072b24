import './personal.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import { Count, Face, Icon, Row, Rows } from '#platform/web/ui/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { directsOf } from './channel-list.ts'
import { namesOf, useOthers } from './channel-title.ts'
import { channelTo } from './places.ts'
import { chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

/** Direct conversations as rows of a page, for phones; nothing while there are none. */
export function DirectRows() {
  const t = useMessages(directMessages)
  const directs = useSlice(chatSlice, directsOf, sameItems)
  if (directs.length === 0) return null
  return (
    <section className="direct-rows">
      <h2>{t.direct}</h2>
      <Rows label={t.direct}>
        {directs.map((each) => (
          <DirectRow key={each.channel.id} {...each} />
        ))}
      </Rows>
    </section>
  )
}

function DirectRow({ channel, unread }: ChannelSnapshot) {
  const t = useMessages(platformMessages)
  const slug = useSlug()
  const present = usePresent()
  const others = useOthers(channel)
  const [other, ...more] = others
  const alone = other && more.length === 0
  return (
    <Row
      start={
        alone ? (
          <Face person={other} size="s" here={present.includes(other.id)} />
        ) : (
          <Icon name="people" />
        )
      }
      title={namesOf(others)}
      to={channelTo(slug, channel.id)}
      end={<Count count={unread} label={t.unread(unread)} tone="loud" />}
    />
  )
}
