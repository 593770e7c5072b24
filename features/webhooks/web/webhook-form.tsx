import { useState } from 'react'
import { chatSlice, openChannels } from '#features/chat/web/index.ts'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import { Actions, Form, SelectField, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import type { NewWebhook, WebhookView } from '../contract.ts'
import { longestBotName } from '../limits.ts'
import { webhookMessages } from '../messages/index.ts'
import { api } from './api.ts'

interface WebhookFormProps {
  /** The webhook to change; a new one without it. */
  webhook: WebhookView | undefined
  onDone: (made?: NewWebhook) => Promise<void>
}

/** What a tool is called here, its face, and where it posts. */
export function WebhookForm({ webhook, onDone }: WebhookFormProps) {
  const t = useMessages(webhookMessages)
  const community = useCommunityId()
  const channels = useSlice(chatSlice, openChannels, sameItems)
  const [id] = useState(() => webhook?.id ?? newId())
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = {
      name: String(values.get('name')).trim(),
      picture: String(values.get('picture')).trim() || null,
      channelId: String(values.get('channel')),
    }
    if (webhook) {
      const params = { community, webhookId: id }
      await api.patch('/communities/{community}/webhooks/{webhookId}', { params, body })
      return onDone()
    }
    const path = '/communities/{community}/webhooks'
    return onDone(await api.post(path, { params: { community }, body: { id, ...body } }))
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        defaultValue={webhook?.name}
        maxLength={longestBotName}
        autoComplete="off"
        required
      />
      <SelectField
        name="channel"
        label={t.channel}
        defaultValue={webhook?.channelId}
        choices={channels.map(({ channel }) => ({ value: channel.id, label: `#${channel.name}` }))}
      />
      <TextField
        name="picture"
        label={t.picture}
        hint={t.pictureHint}
        defaultValue={webhook?.picture ?? ''}
        error={problem?.fields.some(({ name }) => name === 'picture') ? t.pictureWrong : undefined}
        maxLength={16}
        autoComplete="off"
        optional
      />
      <Actions>
        <SubmitButton>{webhook ? t.save : t.make}</SubmitButton>
      </Actions>
    </Form>
  )
}
