import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Card, Checkbox, Rows } from '#platform/web/ui/index.ts'
import type { AttendeeView } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { AttendeeRow } from './attendee-row.tsx'
import { type Asked, DecideDialog } from './decide-dialog.tsx'
import type { HostListProps } from './host-list.tsx'
import { useDecide } from './use-decide.ts'

/** Who asks for a seat: decided about one by one, or about many at once. */
export function Requests({ requested, ...props }: HostListProps & { requested: AttendeeView[] }) {
  const t = useMessages(seatsMessages)
  const decide = useDecide(props.date, props.onChange)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<Asked>()
  const selected = requested.filter(({ id }) => chosen.has(id))
  const isAll = selected.length === requested.length
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <Card title={t.groups.requested} action={requested.length} tone="accent">
      <Rows label={t.groups.requested}>
        {requested.map((attendee) => (
          <AttendeeRow
            key={attendee.id}
            {...props}
            attendee={attendee}
            choice={
              <input
                type="checkbox"
                className="people-choice"
                aria-label={t.select(attendee.name)}
                checked={chosen.has(attendee.id)}
                onChange={() => toggle(attendee.id)}
              />
            }
          />
        ))}
      </Rows>
      <div className="people-decide">
        <Checkbox
          name="all"
          label={t.selectAll}
          checked={isAll}
          onChange={() => setChosen(new Set(isAll ? [] : requested.map(({ id }) => id)))}
        />
        <Actions>
          <Button
            kind="main"
            size="s"
            disabled={selected.length === 0}
            pending={decide.pending}
            onClick={() => void decide.decide(selected, 'approve')}
          >
            {t.letInSelected(selected.length)}
          </Button>
          <Button size="s" disabled={selected.length === 0} onClick={() => setAsked('refuse')}>
            {t.turnAwaySelected(selected.length)}
          </Button>
        </Actions>
      </div>
      <DecideDialog
        {...{ asked, decide }}
        attendees={selected}
        onClose={() => setAsked(undefined)}
      />
    </Card>
  )
}
