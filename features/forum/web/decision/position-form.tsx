import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Form,
  RadioCards,
  SubmitButton,
  TextAreaField,
  toast,
} from '#platform/web/ui/index.ts'
import type { PositionView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { api } from '../api.ts'
import { stances } from './kinds.ts'

interface PositionFormProps {
  topicId: string
  mine: PositionView | undefined
  onTaken: (position: PositionView) => void
}

/** Says how I stand; once I did, behind a button. */
export function PositionForm({ topicId, mine, onTaken }: PositionFormProps) {
  const t = useMessages(decisionMessages)
  const community = useCommunityId()
  const [open, setOpen] = useState(!mine)
  const [stance, setStance] = useState<string | undefined>(mine?.stance)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const chosen = stances.find((each) => each === stance)
    if (!chosen) return
    const position = await api.put('/communities/{community}/topics/{topicId}/position', {
      params: { community, topicId },
      body: { stance: chosen, reason: String(values.get('reason') ?? '') },
    })
    onTaken(position)
    setOpen(false)
    toast(t.taken, { tone: 'good' })
  })
  if (!open)
    return (
      <Button size="s" icon="edit" onClick={() => setOpen(true)}>
        {t.change}
      </Button>
    )
  return (
    <Form problem={problem} onSubmit={submit}>
      <RadioCards
        name="stance"
        label={t.yours}
        value={stance}
        onChange={setStance}
        required
        choices={stances.map((value) => ({
          ...{ value, label: t.stances[value], description: t.stanceTexts[value] },
        }))}
      />
      <TextAreaField
        name="reason"
        label={stance === 'block' ? t.reasonBlock : t.reason}
        hint={t.reasonHint}
        rows={2}
        required={stance === 'block'}
        optional={stance !== 'block'}
        defaultValue={mine?.reason ?? ''}
      />
      <Actions>
        <SubmitButton>{t.take}</SubmitButton>
      </Actions>
    </Form>
  )
}
