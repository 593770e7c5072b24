import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Card, Copied } from '#platform/web/ui/index.ts'
import type { NewWebhook } from '../contract.ts'
import { webhookMessages } from '../messages/index.ts'
import { addressesOf } from './addresses-of.ts'

interface AddressesProps {
  webhook: NewWebhook
  onDone: () => void
}

/** The addresses of a webhook, this once, with a line each to try them out. */
export function Addresses({ webhook, onDone }: AddressesProps) {
  const t = useMessages(webhookMessages)
  const { slack, discord } = addressesOf(webhook, location.origin)
  return (
    <Card>
      <div className="webhook-addresses" role="status">
        <h2>{t.addressTitle}</h2>
        <p>{t.addressText}</p>
        <Form title={t.slackForm} address={slack} body={{ text: t.hello }} />
        <Form title={t.discordForm} address={discord} body={{ content: t.hello }} />
        <Actions>
          <Button kind="main" onClick={onDone}>
            {t.finished}
          </Button>
        </Actions>
      </div>
    </Card>
  )
}

function Form({ title, address, body }: { title: string; address: string; body: object }) {
  const t = useMessages(webhookMessages)
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Copied text={address} label={t.copy} done={t.copied} />
      <details>
        <summary>{t.tryIt}</summary>
        <Copied text={commandFor(address, body)} label={t.copy} done={t.copied} />
      </details>
    </section>
  )
}

function commandFor(address: string, body: object): string {
  const json = JSON.stringify(body).replaceAll("'", "'\\''")
  return `curl -H 'Content-Type: application/json' -d '${json}' ${address}`
}
