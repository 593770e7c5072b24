import { useMe, useMember } from '#features/communities/web/index.ts'
import { instantOf } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type Parcel, useDesk } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Face, Time } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { MessageText } from './message-text.tsx'
import { outgoing } from './sending.ts'

/** A message of mine that has not arrived. One that was refused keeps its words, to be sent again or given up. */
export function OutgoingRow({ parcel, grouped }: { parcel: Parcel; grouped: boolean }) {
  const { member } = useMe()
  const me = useMember(member)
  const t = useMessages(chatMessages)
  const files = outgoing(parcel).files?.length ?? 0
  if (!me) return null
  return (
    <article className="message" data-outgoing data-grouped={grouped || undefined} tabIndex={-1}>
      <div className="message-side">{!grouped && <Face person={me} />}</div>
      <div className="message-main">
        {!grouped && (
          <div className="message-head">
            <b>
              <bdi>{me.name}</bdi>
            </b>
            <Time at={instantOf(parcel.at)} form="time" />
          </div>
        )}
        {outgoing(parcel).body && <MessageText text={outgoing(parcel).body} />}
        {files > 0 && <p className="message-state">{t.withFiles(files)}</p>}
        <State parcel={parcel} />
      </div>
    </article>
  )
}

function State({ parcel }: { parcel: Parcel }) {
  const t = useMessages(chatMessages)
  const { outbox, live } = useDesk()
  const connection = useStore(live.state)
  if (!parcel.refused) {
    return connection === 'live' ? (
      <span className="hidden-text">{t.sending}</span>
    ) : (
      <p className="message-state">{t.waiting}</p>
    )
  }
  const { code, detail } = parcel.refused
  return (
    <div className="message-state" data-refused role="alert">
      <span>
        {t.notSent}. {t.refused[code] ?? detail}
      </span>
      <Button size="s" icon="retry" onClick={() => outbox.retry(parcel.id)}>
        {t.retrySending}
      </Button>
      <Button size="s" kind="quiet" onClick={() => outbox.discard(parcel.id)}>
        {t.discard}
      </Button>
    </div>
  )
}
