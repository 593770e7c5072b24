import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Card, Copied, Icon } from '#platform/web/ui/index.ts'
import type { NewFeed } from '../../contract.ts'
import { feedMessages } from '../../messages/feeds.ts'

interface FeedAddressProps {
  feed: NewFeed
  onDone: () => void
}

/** The address of a feed, this once: to open in a calendar at hand, or to give to one elsewhere. */
export function FeedAddress({ feed, onDone }: FeedAddressProps) {
  const t = useMessages(feedMessages)
  const webcal = feed.url.replace(/^https?:/, 'webcal:')
  return (
    <Card tone="accent" title={t.addressTitle}>
      <div className="feed-address" role="status">
        <p>{t.addressText}</p>
        <Address label={t.webcal} text={webcal} />
        <Address label={t.https} text={feed.url} hint={t.httpsHint} />
        <Actions>
          <a className="button" href={webcal}>
            <Icon name="calendar" />
            <span className="button-text">{t.subscribe}</span>
          </a>
          <Button kind="main" onClick={onDone}>
            {t.finished}
          </Button>
        </Actions>
      </div>
    </Card>
  )
}

function Address({ label, text, hint }: { label: string; text: string; hint?: string }) {
  const t = useMessages(feedMessages)
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <Copied text={text} label={`${t.copy}: ${label}`} done={t.copied} />
      {hint && <p className="meta">{hint}</p>}
    </section>
  )
}
