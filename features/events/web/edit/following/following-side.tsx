import { useCallback, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Card, Form, SubmitButton, toast } from '#platform/web/ui/index.ts'
import type { EventRow } from '../../../contract.ts'
import { editMessages } from '../../../messages/edit.ts'
import { followingMessages } from '../../../messages/following.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { api } from '../../api.ts'
import { ReasonField, reasonIn } from '../../manage/date/reason-field.tsx'
import { eventsOf } from '../../places.ts'
import { eventsSlice, withRow } from '../../replica.ts'
import type { Draft, Said } from '../draft.ts'
import { faultsIn } from '../faults.ts'
import type { FollowingProps } from './following-editor.tsx'

const path = '/communities/{community}/occurrences/{occurrenceId}/following'

interface SideProps extends FollowingProps {
  draft: Draft
  change: Partial<Said>
  /** Lets go of what this device kept. */
  forget: () => void
}

/** What changes for how many, and the way to have it so. */
export function FollowingSide({ view, occurrence, draft, change, forget }: SideProps) {
  const t = useMessages(followingMessages)
  const words = { ...useMessages(editMessages), ...useMessages(repeatMessages) }
  const moments = useMoments()
  const now = useNow()
  const replica = useReplica()
  const { community } = replica
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const params = { community, occurrenceId: occurrence.id }
  const isWhole = Object.keys(faultsIn(draft)).length === 0
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { ...change, id, reason: reasonIn(values) }
    const next = await api.post(path, { params, body })
    forget()
    replica.update(eventsSlice, (state) => withRow(state, next.row))
    toast(words.splitDone, { tone: 'good' })
    go(eventsOf(slug).event(id))
  })
  return (
    <Card title={t.from(moments.date(instantFrom(occurrence.startsAt), now))}>
      <Form onSubmit={submit} problem={problem}>
        <Effects {...{ view, occurrence, change }} />
        {!isWhole && <p className="field-error">{words.notWhole}</p>}
        <ReasonField />
        <SubmitButton wide disabled={!isWhole || Object.keys(change).length === 0}>
          {words.split}
        </SubmitButton>
      </Form>
    </Card>
  )
}

/** What differs, and whom it is about. */
function Effects({ view, occurrence, change }: Pick<SideProps, 'view' | 'occurrence' | 'change'>) {
  const t = useMessages(followingMessages)
  const { community } = useReplica()
  const { id: occurrenceId } = occurrence
  const load = useCallback(
    () => api.get(path, { params: { community, occurrenceId } }),
    [community, occurrenceId],
  )
  const { value: about } = useLoaded(load)
  const changed = partsOf(change)
  return (
    <div className="following-effects" aria-live="polite">
      {about && <p>{about.dates === null ? t.endless : t.dates(about.dates)}</p>}
      <p>{changed.length > 0 ? t.changes(changed.map((part) => t.parts[part])) : t.nothingYet}</p>
      {about && about.coming + about.waiting === 0 && <p>{t.nobody}</p>}
      {about && about.coming + about.waiting > 0 && (
        <p>
          {[
            ...(about.coming > 0 ? [t.coming(about.coming)] : []),
            ...(about.waiting > 0 ? [t.waiting(about.waiting)] : []),
            ...(changed.length > 0 ? [t.told[toldOf(changed, view.row)]] : []),
          ].join(' ')}
        </p>
      )}
    </div>
  )
}

type Part = keyof Said

function partsOf(change: Partial<Said>): Part[] {
  return ordered.filter((part) => part in change)
}

/** In the order of the editor. */
const ordered: readonly Part[] = [
  ...(['title', 'summary', 'body', 'tags', 'cover', 'starts', 'minutes', 'zone'] as const),
  ...(['rule', 'exceptSlots', 'extraSlots', 'joining', 'format', 'venue', 'joinUrl'] as const),
  ...(['hosts', 'speakers', 'agenda', 'tickets', 'registration', 'plan', 'reminders'] as const),
]

const moving: ReadonlySet<Part> = new Set([
  ...(['starts', 'minutes', 'zone', 'rule', 'exceptSlots', 'extraSlots', 'venue'] as const),
])
const naming: ReadonlySet<Part> = new Set(['title', 'format', 'joinUrl'])

/**
 * Whom a mail tells of it: of times and places all who signed up, of names and links those who come. Guests of all of a series need
 * the way to its later part.
 */
function toldOf(
  changed: readonly Part[],
  { joining }: Pick<EventRow, 'joining'>,
): 'all' | 'coming' | 'guests' | 'none' {
  if (changed.some((part) => moving.has(part))) return 'all'
  if (changed.some((part) => naming.has(part))) return 'coming'
  return joining === 'whole' ? 'guests' : 'none'
}
