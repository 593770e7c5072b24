import { useMe, useMember } from '#features/communities/web/index.ts'
import { instantOf } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type Parcel, useDesk } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Face, Time } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { outgoing } from '../sending.ts'
import { PostText } from './post-text.tsx'

/** A reply of mine that has not arrived. One that was refused keeps its words, to be sent again or given up. */
export function OutgoingPost({ parcel }: { parcel: Parcel }) {
  const me = useMember(useMe().member)
  if (!me) return null
  return (
    <article className="post" data-outgoing tabIndex={-1}>
      <Face person={me} />
      <div className="post-main">
        <header className="post-head">
          <b>
            <bdi>{me.name}</bdi>
          </b>
          <Time at={instantOf(parcel.at)} />
        </header>
        <PostText text={outgoing(parcel).body} written />
        <State parcel={parcel} />
      </div>
    </article>
  )
}

function State({ parcel }: { parcel: Parcel }) {
  const t = useMessages(forumMessages)
  const { outbox, live } = useDesk()
  const connection = useStore(live.state)
  if (!parcel.refused)
    return connection === 'live' ? (
      <span className="hidden-text">{t.sending}</span>
    ) : (
      <p className="post-state">{t.waiting}</p>
    )
  return (
    <div className="post-state" data-refused role="alert">
      <span>{t.refused(parcel.refused.detail)}</span>
      <Button size="s" icon="retry" onClick={() => outbox.retry(parcel.id)}>
        {t.tryAgain}
      </Button>
      <Button size="s" kind="quiet" onClick={() => outbox.discard(parcel.id)}>
        {t.discard}
      </Button>
    </div>
  )
}
