import { useState } from 'react'
import { BotFace, chatSlice } from '#features/chat/web/index.ts'
import { useAct, useCommunityId } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Button, Confirm, MenuButton, Row, Time } from '#platform/web/ui/index.ts'
import type { NewWebhook, WebhookView } from '../contract.ts'
import { webhookMessages } from '../messages/index.ts'
import { api } from './api.ts'

interface WebhookRowProps {
  webhook: WebhookView
  onChange: () => void
  onDone: (fresh?: NewWebhook) => Promise<void>
}

const path = '/communities/{community}/webhooks/{webhookId}'

/** One webhook: where it posts, whether it is in use, and what can be done with it. */
export function WebhookRow({ webhook, onChange, onDone }: WebhookRowProps) {
  const t = useMessages(webhookMessages)
  const community = useCommunityId()
  const { act } = useAct()
  const [asking, setAsking] = useState<'replace' | 'revoke'>()
  const params = { community, webhookId: webhook.id }
  const close = () => setAsking(undefined)

  const replace = () => act(async () => onDone(await api.post(`${path}/token`, { params })))
  const revoke = async () => {
    if (await act(() => api.delete(path, { params }), t.revoked)) await onDone()
  }
  return (
    <Row
      start={<BotFace bot={webhook} />}
      title={webhook.name}
      meta={<Facts webhook={webhook} />}
      end={
        <>
          <Button size="s" onClick={onChange}>
            {t.change}
          </Button>
          <MenuButton
            label={t.actions}
            icon="more"
            size="s"
            entries={[
              { label: t.replace, icon: 'key', onSelect: () => setAsking('replace') },
              { label: t.revoke, icon: 'trash', danger: true, onSelect: () => setAsking('revoke') },
            ]}
          />
        </>
      }
    >
      <Confirm
        open={asking === 'replace'}
        onClose={close}
        title={t.replaceTitle}
        verb={t.replaceVerb}
        onConfirm={replace}
      >
        <p>{t.replaceText}</p>
      </Confirm>
      <Confirm
        open={asking === 'revoke'}
        onClose={close}
        title={t.revokeTitle(webhook.name)}
        verb={t.revokeVerb}
        onConfirm={revoke}
      >
        <p>{t.revokeText}</p>
      </Confirm>
    </Row>
  )
}

function Facts({ webhook }: { webhook: WebhookView }) {
  const t = useMessages(webhookMessages)
  const { channelId, tokenEnd, posts, lastUsedAt } = webhook
  const channel = useSlice(
    chatSlice,
    ({ channels }) => channels.find((each) => each.channel.id === channelId)?.channel.name,
  )
  return (
    <>
      <bdi>{channel ? t.inChannel(channel) : t.noChannel}</bdi> · {t.endsIn(tokenEnd)} ·{' '}
      {lastUsedAt ? (
        <>
          {t.posts(posts)}, {t.lastUsed} <Time at={instantFrom(lastUsedAt)} />
        </>
      ) : (
        t.neverUsed
      )}
    </>
  )
}
