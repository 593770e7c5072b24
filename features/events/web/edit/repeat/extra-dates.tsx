import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, FieldGroup, IconButton, TextField } from '#platform/web/ui/index.ts'
import { mostExtraDates } from '../../../limits.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { dayAfter } from '../../dates/dates.ts'
import type { SectionProps } from '../sections/section.ts'

/** Dates beside the rule, one by one. */
export function ExtraDates({ draft, set }: Pick<SectionProps, 'draft' | 'set'>) {
  const t = useMessages(repeatMessages)
  const { extraSlots } = draft
  const [adding, setAdding] = useState<{ date: string; time: string }>()
  const add = ({ date, time }: { date: string; time: string }) => {
    set({ extraSlots: [...new Set([...extraSlots, `${date}T${time}`])].sort() })
    setAdding(undefined)
  }
  return (
    <FieldGroup name="extra" label={t.extra} hint={t.extraHint} optional>
      {extraSlots.length > 0 && (
        <ul className="repeat-extra">
          {extraSlots.map((slot) => (
            <li key={slot}>
              {t.slot(slot)}
              <IconButton
                icon="close"
                size="s"
                label={t.removeNamed(t.slot(slot))}
                onClick={() => set({ extraSlots: extraSlots.filter((each) => each !== slot) })}
              />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <div className="when-fields">
          <TextField
            name="extraDate"
            type="date"
            label={t.day}
            value={adding.date}
            onChange={({ currentTarget }) => setAdding({ ...adding, date: currentTarget.value })}
          />
          <TextField
            name="extraTime"
            type="time"
            label={t.time}
            value={adding.time}
            onChange={({ currentTarget }) => setAdding({ ...adding, time: currentTarget.value })}
          />
          <Button disabled={adding.date === '' || adding.time === ''} onClick={() => add(adding)}>
            {t.add}
          </Button>
        </div>
      ) : (
        <div className="actions">
          <Button
            icon="plus"
            size="s"
            disabled={extraSlots.length >= mostExtraDates || draft.date === ''}
            onClick={() => setAdding({ date: dayAfter(draft.date), time: draft.time })}
          >
            {t.addExtra}
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}
