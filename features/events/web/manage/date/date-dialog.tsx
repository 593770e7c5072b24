import '../../edit/edit.css'
import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, LinkButton, RadioCards } from '#platform/web/ui/index.ts'
import type { EventView, OccurrenceView } from '../../../contract.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { eventsOf } from '../../places.ts'
import { OneDateForm } from './one-date-form.tsx'

export interface DateDialogProps {
  view: EventView
  occurrence: OccurrenceView
  /** Takes the answer to a change. */
  onChange: (view: EventView) => void
  onDone: () => void
}

const scopes = ['one', 'following', 'all'] as const

/** Asks whether one date is meant, all from there on, or all; and changes those. */
export function DateDialog(props: DateDialogProps) {
  const t = useMessages(repeatMessages)
  const { slug } = useCommunity()
  const [scope, setScope] = useState<(typeof scopes)[number]>('one')
  const { view, occurrence } = props
  const places = eventsOf(slug)
  const isFirst = view.row.occurrences[0]?.id === occurrence.id
  const shown = scopes.filter((each) => each !== 'following' || !isFirst)
  const texts = { one: t.oneText, following: t.followingText, all: t.allText }
  return (
    <div className="date-dialog">
      <RadioCards
        name="scope"
        label={t.scope}
        value={scope}
        onChange={(value) => setScope(scopes.find((each) => each === value) ?? 'one')}
        choices={shown.map((each) => ({ value: each, label: t[each], description: texts[each] }))}
      />
      {scope === 'one' && <OneDateForm {...props} />}
      {scope !== 'one' && (
        <Actions>
          <LinkButton
            kind="main"
            icon="edit"
            to={places.edit(view.row.id, scope === 'following' ? occurrence.id : undefined)}
          >
            {scope === 'following' ? t.editFollowing : t.edit}
          </LinkButton>
        </Actions>
      )}
    </div>
  )
}
