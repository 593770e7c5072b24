import { useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Icon, Tag } from '#platform/web/ui/index.ts'
import type { Provider } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { useStage } from '../use-stage.ts'

/** What is shown, with how it stands and who is here. */
export function Screen() {
  const t = useMessages(stageMessages)
  const { view, here } = useStage()
  return (
    <section className="stage-screen" aria-label={t.stage}>
      <Shown />
      <div className="stage-tags">
        <StandTag />
        {here.length > 0 && <Tag>{t.here(here.length)}</Tag>}
        {view.state.captionsUrl && (
          <a className="tag" href={view.state.captionsUrl} target="_blank" rel="noreferrer">
            {t.captions}
          </a>
        )}
      </div>
      <Rising />
    </section>
  )
}

function StandTag() {
  const t = useMessages(stageMessages)
  const moments = useMoments()
  const now = useNow()
  const { startsAt, endsAt, cancelled } = useStage().view.event
  if (cancelled) return <Tag tone="bad">{t.cancelled}</Tag>
  if (now < instantFrom(startsAt))
    return <Tag>{t.soon(moments.ahead(instantFrom(startsAt), now))}</Tag>
  if (now >= instantFrom(endsAt)) return <Tag>{t.over}</Tag>
  return <span className="tag stage-live">{t.live}</span>
}

function Shown() {
  const t = useMessages(stageMessages)
  const { provider, can } = useStage().view
  if (provider?.embed) return <Embedded provider={provider} embed={provider.embed} />
  if (provider)
    return (
      <div className="stage-empty">
        <p>{t.opensElsewhere}</p>
        <a
          className="button"
          data-kind="main"
          href={provider.href}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="external" /> {t.openIn(t.providers[provider.name])}
        </a>
      </div>
    )
  return (
    <div className="stage-empty">
      <strong>{t.noScreenTitle}</strong>
      <p>{can.speak ? t.noScreenText : t.seatFirst}</p>
    </div>
  )
}

/** Nothing is asked of another site before one says so. */
function Embedded({ provider, embed }: { provider: Provider; embed: string }) {
  const t = useMessages(stageMessages)
  const { title } = useStage().view.event
  const [loaded, setLoaded] = useState(false)
  const name = t.providers[provider.name]
  if (loaded)
    return (
      <iframe
        className="stage-frame"
        src={embed}
        title={t.frame(title)}
        allow={`camera ${origin(embed)}; microphone ${origin(embed)}; display-capture ${origin(embed)}; autoplay; fullscreen`}
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
    )
  return (
    <div className="stage-empty">
      <Button kind="main" icon="eye" onClick={() => setLoaded(true)}>
        {t.load(name)}
      </Button>
      <p>{t.loadText(name)}</p>
    </div>
  )
}

function origin(address: string): string {
  return new URL(address).origin
}

/** Reactions that rise over what is shown; for the eye alone. */
function Rising() {
  const { stage } = useStage()
  const { rising } = useStore(stage.state)
  return (
    <div className="stage-rising" aria-hidden="true">
      {rising.map(({ nth, emoji }) => (
        <span key={nth} data-lane={nth % 5}>
          {emoji}
        </span>
      ))}
    </div>
  )
}
