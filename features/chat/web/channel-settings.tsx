import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import {
  Button,
  Dialog,
  Form,
  type FormProblem,
  RadioCards,
  SubmitButton,
} from '#platform/web/ui/index.ts'
import type { ChannelView, ThreadPolicy } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { DescriptionField, NameField, TopicField } from './channel-fields.tsx'
import { channelTo } from './places.ts'
import { PolicyField, policyIn } from './threads/policy-field.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSlug } from './use-slug.ts'

interface ChannelSettingsProps {
  channel: ChannelView
  onClose: () => void
}

/** Renames a channel, says anew what it is for, closes it or opens it again. */
export function ChannelSettings({ channel, onClose }: ChannelSettingsProps) {
  const t = useMessages(chatMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const { problemOf } = useOutcome()
  const [problem, setProblem] = useState<FormProblem>()
  const [kind, setKind] = useState(channel.kind)
  const forAll = channel.kind === 'open' || channel.kind === 'announcements'

  async function change(body: Parameters<typeof send>[0]) {
    try {
      const changed = await send(body)
      onClose()
      if (changed.name !== channel.name) go(channelTo(slug, changed.name), { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  function send(body: {
    name?: string
    topic?: string
    description?: string
    kind?: 'open' | 'announcements'
    archived?: boolean
    threads?: ThreadPolicy
  }) {
    const params = { community, channelId: channel.id }
    return api.patch('/communities/{community}/channels/{channelId}', { params, body })
  }

  function submit(values: FormData) {
    const threads = policyIn(values)
    return change({
      name: String(values.get('name')).trim(),
      topic: String(values.get('topic')),
      description: String(values.get('description')),
      ...(kind === 'open' || kind === 'announcements' ? { kind } : {}),
      ...(threads && { threads }),
    })
  }

  return (
    <Dialog open onClose={onClose} title={t.channelSettings}>
      <Form onSubmit={submit} problem={problem}>
        <NameField value={channel.name} />
        <TopicField value={channel.topic} />
        <DescriptionField value={channel.description} />
        {forAll && (
          <RadioCards
            name="kind"
            label={t.kind}
            value={kind}
            onChange={(chosen) => setKind(chosen === 'open' ? 'open' : 'announcements')}
            choices={[
              { value: 'open', label: t.kindOpen, description: t.kindOpenText },
              {
                value: 'announcements',
                label: t.kindAnnouncements,
                description: t.kindAnnouncementsText,
              },
            ]}
          />
        )}
        <PolicyField
          key={kind}
          kind={kind}
          value={kind === channel.kind ? channel.threads : undefined}
        />
        <SubmitButton>{t.saveChannel}</SubmitButton>
      </Form>
      <div className="channel-closing">
        {!channel.archivedAt && <small>{t.closeChannelText}</small>}
        <Button
          kind={channel.archivedAt ? 'plain' : 'danger'}
          size="s"
          onClick={() => change({ archived: channel.archivedAt === null })}
        >
          {channel.archivedAt ? t.reopenChannel : t.closeChannel}
        </Button>
      </div>
    </Dialog>
  )
}
