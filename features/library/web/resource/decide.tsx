import { Suspense, useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Dialog,
  Form,
  late,
  SubmitButton,
  TextAreaField,
  toast,
} from '#platform/web/ui/index.ts'
import { longestReason } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRowWords } from '../row-words.ts'
import type { ResourceProps } from './resource-head.tsx'

const PlanForm = late(async () => (await import('../manage/plan-form.tsx')).PlanForm)

const path = '/communities/{community}/library/resources/{resourceId}'

/** What a suggestion waits for: the decision of leads, or another try of its author. */
export function Decide({ view, onChange }: ResourceProps) {
  const t = useMessages(libraryMessages)
  const { status, reason } = view.row
  if (status === 'returned')
    return (
      <Banner tone="warn" icon="retry">
        <strong>{t.returnedTitle}</strong>
        <p>
          <bdi>{reason}</bdi>
        </p>
        <p>{t.returnedText}</p>
      </Banner>
    )
  if (status !== 'suggested') return null
  if (!view.can.decide) return <Banner icon="clock">{t.suggestedTitle}</Banner>
  return <Decision view={view} onChange={onChange} />
}

function Decision({ view, onChange }: ResourceProps) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const [asking, setAsking] = useState<'approve' | 'return'>()
  const close = () => setAsking(undefined)
  const { row } = view
  const from = row.source ? row.source.name : words.nameOf(row.author)
  return (
    <Card tone="accent" title={t.decideTitle(from)}>
      <Actions>
        <Button kind="main" icon="check" onClick={() => setAsking('approve')}>
          {t.approve}
        </Button>
        <Button onClick={() => setAsking('return')}>{t.giveBack}</Button>
      </Actions>
      <Dialog open={asking === 'approve'} onClose={close} title={t.whoSees}>
        <Suspense>
          <PlanForm view={view} onChange={onChange} onDone={close} approving />
        </Suspense>
      </Dialog>
      <Dialog open={asking === 'return'} onClose={close} title={t.giveBack} size="s">
        <ReturnForm view={view} onChange={onChange} onDone={close} />
      </Dialog>
    </Card>
  )
}

function ReturnForm({ view, onChange, onDone }: ResourceProps & { onDone: () => void }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const params = { community, resourceId: view.row.id }
    const body = { reason: String(values.get('reason')) }
    onChange(await api.put(`${path}/returned`, { params, body }))
    toast(t.givenBack, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        most={longestReason}
        required
      />
      <Actions>
        <SubmitButton>{t.giveBack}</SubmitButton>
      </Actions>
    </Form>
  )
}
