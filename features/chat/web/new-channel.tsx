import { useMemo, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Dialog, Form, type FormProblem, RadioCards, SubmitButton } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { NameField, TopicField } from './channel-fields.tsx'
import { channelTo } from './places.ts'
import { PolicyField, policyIn } from './threads/policy-field.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSlug } from './use-slug.ts'

/** Opens a channel: for everybody, for leads to write in, or for leads alone. */
export function NewChannel({ onClose }: { onClose: () => void }) {
  const t = useMessages(chatMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const { problemOf } = useOutcome()
  const [problem, setProblem] = useState<FormProblem>()
  const [kind, setKind] = useState<'open' | 'announcements' | 'leads'>('open')
  const id = useMemo(() => newId(), [])

  async function open(values: FormData) {
    const threads = policyIn(values)
    try {
      const channel = await api.post('/communities/{community}/channels', {
        params: { community },
        body: {
          id,
          name: String(values.get('name')).trim(),
          topic: String(values.get('topic')),
          kind,
          ...(threads && { threads }),
        },
      })
      onClose()
      go(channelTo(slug, channel.id))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <Dialog open onClose={onClose} title={t.newChannel}>
      <Form onSubmit={open} problem={problem}>
        <NameField />
        <TopicField />
        <RadioCards
          name="kind"
          label={t.kind}
          value={kind}
          onChange={(chosen) =>
            setKind(chosen === 'announcements' || chosen === 'leads' ? chosen : 'open')
          }
          choices={[
            { value: 'open', label: t.kindOpen, description: t.kindOpenText },
            {
              value: 'announcements',
              label: t.kindAnnouncements,
              description: t.kindAnnouncementsText,
            },
            { value: 'leads', label: t.kindLeads, description: t.kindLeadsText },
          ]}
        />
        <PolicyField key={kind} kind={kind} />
        <SubmitButton>{t.openChannel}</SubmitButton>
      </Form>
    </Dialog>
  )
}
