import { Suspense, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import {
  type DraftStep,
  draftOf,
  firstStep,
  PlanField,
  planOf,
} from '#features/releases/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useNow, useReading } from '#platform/web/i18n/index.ts'
import { Button, Dialog, Form, SubmitOrCancel, toast } from '#platform/web/ui/index.ts'
import type { PlanTopic, TopicView } from '../../contract.ts'
import { planMessages } from '../../messages/plan.ts'
import { api } from '../api.ts'

/** Who reads a topic later: planned anew by who opened it, and by leads. */
export function PlanDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(planMessages)
  const community = useCommunityId()
  const { zone } = useReading()
  const now = useNow()
  const [steps, setSteps] = useState<DraftStep[]>(() =>
    topic.plan ? draftOf(topic.plan, zone, now) : [{ ...firstStep(), atOnce: false }],
  )
  const { submit, problem } = useSubmission(async (wanted: PlanTopic['steps'] | undefined) => {
    if (!wanted) return toast(t.incomplete, { tone: 'bad' })
    const params = { community, topicId: topic.id }
    await api.put('/communities/{community}/topics/{topicId}/plan', {
      params,
      body: { steps: wanted },
    })
    toast(t.saved, { tone: 'good' })
    onClose()
  })
  return (
    <Dialog open onClose={onClose} title={t.title}>
      <Form problem={problem} onSubmit={() => submit(planOf(steps, zone))}>
        <p>{t.text}</p>
        <Suspense>
          <PlanField steps={steps} onChange={setSteps} hint={t.hint} />
        </Suspense>
        {topic.plan && (
          <div className="actions">
            <Button size="s" kind="quiet" onClick={() => submit([])}>
              {t.none}
            </Button>
          </div>
        )}
        <SubmitOrCancel verb={t.save} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
