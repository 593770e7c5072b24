import './webhooks.css'
import { useCallback, useState } from 'react'
import { SettingsFrame, useCommunityId, useMe } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Dialog,
  Empty,
  Rows,
  Skeleton,
} from '#platform/web/ui/index.ts'
import type { NewWebhook, WebhookView } from '../contract.ts'
import { webhooksWords } from '../messages/door.ts'
import { webhookMessages } from '../messages/index.ts'
import { Addresses } from './addresses.tsx'
import { api } from './api.ts'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookRow } from './webhook-row.tsx'

/** The tools that post into channels, for leads. */
export function WebhooksPage() {
  const t = useMessages(webhookMessages)
  const { webhooks } = useMessages(webhooksWords)
  const { role } = useMe()
  return (
    <SettingsFrame title={webhooks} text={t.text}>
      {role === 'lead' ? (
        <Webhooks />
      ) : (
        <Empty icon="lock" title={t.leadsOnly}>
          {t.leadsOnlyText}
        </Empty>
      )}
    </SettingsFrame>
  )
}

function Webhooks() {
  const t = useMessages(webhookMessages)
  const { webhooks } = useMessages(webhooksWords)
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/webhooks', { params: { community } }),
    [community],
  )
  const { value: hooks, error, reload } = useLoaded(load)
  const [open, setOpen] = useState<WebhookView | 'new'>()
  const [fresh, setFresh] = useState<NewWebhook>()
  const close = () => setOpen(undefined)
  const done = async (made?: NewWebhook) => {
    close()
    setFresh(made)
    await reload()
  }
  const make = (
    <Button icon="plus" kind="main" onClick={() => setOpen('new')}>
      {t.newWebhook}
    </Button>
  )
  if (!hooks && error)
    return (
      <Banner icon="warning" tone="bad">
        {error.message}
      </Banner>
    )
  if (!hooks) return <Skeleton shape="rows" count={2} />
  return (
    <>
      {fresh && <Addresses webhook={fresh} onDone={() => setFresh(undefined)} />}
      {hooks.length === 0 ? (
        <Empty icon="link" title={t.none} actions={make}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <Card>
            <Rows label={webhooks}>
              {hooks.map((hook) => (
                <WebhookRow
                  key={hook.id}
                  webhook={hook}
                  onChange={() => setOpen(hook)}
                  onDone={done}
                />
              ))}
            </Rows>
          </Card>
          <Actions>{make}</Actions>
        </>
      )}
      <Dialog
        open={open !== undefined}
        onClose={close}
        title={open === 'new' ? t.newWebhook : t.changeWebhook}
      >
        {open && <WebhookForm webhook={open === 'new' ? undefined : open} onDone={done} />}
      </Dialog>
    </>
  )
}
