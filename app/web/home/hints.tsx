import { channelTo } from '#features/chat/web/index.ts'
import { placesOf, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, LinkButton } from '#platform/web/ui/index.ts'
import type { Letter } from './letter.ts'
import { homeMessages } from './messages/index.ts'

interface HintsProps {
  letter: Letter
  accepted: boolean
  slug: string
  /** The channel to write in. */
  channel: string | undefined
}

/** The next thing to do, where there is one: accept the guidelines, invite somebody, say a first word. */
export function Hints({ letter, accepted, slug, channel }: HintsProps) {
  const t = useMessages(homeMessages)
  const { can } = useMe()
  const write = (words: string) =>
    channel && (
      <LinkButton kind="main" to={channelTo(slug, channel)}>
        {words}
      </LinkButton>
    )
  if (!accepted) {
    return (
      <Hint title={t.acceptTitle} text={t.acceptText}>
        <LinkButton kind="main" to={placesOf(slug).welcome}>
          {t.readGuidelines}
        </LinkButton>
      </Hint>
    )
  }
  if (letter.alone && can.invite) {
    return (
      <Hint title={t.aloneTitle} text={t.aloneText}>
        <LinkButton kind="main" to={placesOf(slug).invitations}>
          {t.invite}
        </LinkButton>
      </Hint>
    )
  }
  if (letter.silent) {
    return (
      <Hint title={t.silentTitle} text={letter.alone ? t.aloneMember : t.silentText}>
        {write(t.firstMessage)}
      </Hint>
    )
  }
  if (letter.news.length > 0 || letter.waiting.length > 0) return null
  return (
    <Hint title={t.upToDate} text={t.upToDateText}>
      {write(t.startTalking)}
    </Hint>
  )
}

interface HintProps {
  title: string
  text: string
  children: React.ReactNode
}

function Hint({ title, text, children }: HintProps) {
  return (
    <Card tone="accent">
      <div className="home-hint">
        <h2>{title}</h2>
        <p>{text}</p>
        <div className="actions">{children}</div>
      </div>
    </Card>
  )
}
