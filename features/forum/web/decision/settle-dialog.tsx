import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import {
  Checkbox,
  Dialog,
  Form,
  SelectField,
  SubmitOrCancel,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { api } from '../api.ts'
import { ClosesField, closesFrom } from './closes-field.tsx'
import { outcomes } from './kinds.ts'

interface SettleDialogProps {
  topic: TopicView
  blockers: readonly string[]
  onClose: () => void
}

/** Writes what came of a decision. */
export function SettleDialog({ topic, blockers, onClose }: SettleDialogProps) {
  const t = useMessages(decisionMessages)
  const community = useCommunityId()
  const [as, setAs] = useState<string>('adopted')
  const { submit, problem } = useSubmission(async (values: FormData) => {
    await api.put('/communities/{community}/topics/{topicId}/decision/outcome', {
      params: { community, topicId: topic.id },
      body: {
        as: outcomes.find((each) => each === as) ?? 'no-decision',
        words: String(values.get('words') ?? ''),
        answersBlock: values.has('answersBlock'),
      },
    })
    onClose()
  })
  const isBlocked = as === 'adopted' && blockers.length > 0
  return (
    <Dialog open onClose={onClose} title={t.settleTitle}>
      <p>{t.settleText}</p>
      <Form problem={problem} onSubmit={submit}>
        <SelectField
          name="as"
          label={t.outcome}
          value={as}
          onChange={({ currentTarget }) => setAs(currentTarget.value)}
          choices={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
        />
        <TextAreaField name="words" label={t.words} hint={t.wordsHint} rows={5} required />
        {isBlocked && (
          <Checkbox
            name="answersBlock"
            required
            label={t.answersBlock}
            description={t.blocked(blockers.join(', '))}
          />
        )}
        <SubmitOrCancel verb={t.settleVerb} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

/** Opens a decision again until another date, with a reason. */
export function ReopenDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(decisionMessages)
  const community = useCommunityId()
  const { zone } = useReading()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/topics/{topicId}/decision/reopening'
    await api.post(path, {
      params: { community, topicId: topic.id },
      body: { reason: String(values.get('reason') ?? ''), closesAt: closesFrom(values, zone) },
    })
    onClose()
  })
  return (
    <Dialog open onClose={onClose} title={t.reopenTitle}>
      <p>{t.reopenText}</p>
      <Form problem={problem} onSubmit={submit}>
        <TextAreaField name="reason" label={t.reopenReason} rows={3} required />
        <ClosesField />
        <SubmitOrCancel verb={t.reopenVerb} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
