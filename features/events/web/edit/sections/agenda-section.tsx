import { newId } from '#lib/ids.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import {
  Button,
  Card,
  Checkbox,
  FieldGroup,
  IconButton,
  SelectField,
  TextAreaField,
  TextField,
} from '#platform/web/ui/index.ts'
import type { Session } from '../../../contract.ts'
import { longestAbout, longestTitle, mostSessions } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { dayAfter } from '../../dates/dates.ts'
import { monthNames } from '../../dates/months.ts'
import { fromOf, placeOf } from '../ends.ts'
import { type SectionProps, useFaultWords } from './section.ts'

/** The parts of an event, in the order in which they happen. */
export function AgendaSection({ draft, set, faults }: SectionProps) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  const { agenda } = draft
  const change = (id: string, what: Partial<Session>) =>
    set({ agenda: agenda.map((each) => (each.id === id ? { ...each, ...what } : each)) })
  const add = () => {
    const last = agenda.reduce((end, { from, minutes }) => Math.max(end, from + minutes), 0)
    const part = { id: newId(), title: '', from: last, minutes: 30, about: '', speakers: [] }
    set({ agenda: [...agenda, part] })
  }
  return (
    <Card title={t.agenda}>
      {wrong.agenda && (
        <p className="field-error" role="alert">
          {wrong.agenda}
        </p>
      )}
      {agenda.length > 0 && (
        <ol className="edit-parts">
          {agenda.map((session) => (
            <SessionFields
              key={session.id}
              draft={draft}
              session={session}
              onChange={(what) => change(session.id, what)}
              onRemove={() => set({ agenda: agenda.filter(({ id }) => id !== session.id) })}
            />
          ))}
        </ol>
      )}
      {agenda.length < mostSessions && (
        <div className="actions">
          <Button icon="plus" size="s" onClick={add}>
            {t.addSession}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface SessionProps {
  draft: SectionProps['draft']
  session: Session
  onChange: (what: Partial<Session>) => void
  onRemove: () => void
}

function SessionFields({ draft, session, onChange, onRemove }: SessionProps) {
  const t = useMessages(editMessages)
  const [id, place] = [session.id, placeOf(draft, session.from)]
  return (
    <li>
      <div className="session-fields">
        <DayField {...{ draft, session, onChange }} />
        <TextField
          name={`at-${id}`}
          type="time"
          label={t.sessionAt}
          value={place.time}
          onChange={({ currentTarget }) =>
            onChange({ from: fromOf(draft, { ...place, time: currentTarget.value }) })
          }
        />
        <TextField
          name={`minutes-${id}`}
          type="number"
          label={t.sessionMinutes}
          min={1}
          value={session.minutes}
          onChange={({ currentTarget }) =>
            onChange({ minutes: Math.max(1, Math.trunc(currentTarget.valueAsNumber) || 1) })
          }
        />
        <TextField
          name={`part-${id}`}
          label={t.sessionTitle}
          value={session.title}
          maxLength={longestTitle}
          onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
        <IconButton
          icon="trash"
          size="s"
          label={t.removeSession(session.title)}
          onClick={onRemove}
        />
      </div>
      <details>
        <summary>{t.sessionAbout}</summary>
        <TextAreaField
          name={`about-${id}`}
          label={t.sessionAbout}
          value={session.about}
          most={longestAbout}
          rows={2}
          onChange={({ currentTarget }) => onChange({ about: currentTarget.value })}
          optional
        />
        <SessionSpeakers {...{ draft, session, onChange }} />
      </details>
    </li>
  )
}

/** On which day, of an event that lasts longer than one. */
function DayField({ draft, session, onChange }: Omit<SessionProps, 'onRemove'>) {
  const t = useMessages(editMessages)
  const { locale } = useReading()
  const names = monthNames(locale)
  const last = placeOf(draft, draft.minutes).nth
  const place = placeOf(draft, session.from)
  if (last < 1) return null
  return (
    <SelectField
      name={`day-${session.id}`}
      label={t.sessionDay}
      value={String(place.nth)}
      onChange={({ currentTarget }) =>
        onChange({ from: fromOf(draft, { ...place, nth: Number(currentTarget.value) }) })
      }
      choices={Array.from({ length: last + 1 }, (_, nth) => ({
        value: String(nth),
        label: t.nthDay(nth + 1, names.day(dayAfter(draft.date, nth))),
      }))}
    />
  )
}

function SessionSpeakers({ draft, session, onChange }: Omit<SessionProps, 'onRemove'>) {
  const t = useMessages(editMessages)
  if (draft.speakers.length === 0) return null
  return (
    <FieldGroup name={`speakers-${session.id}`} label={t.sessionSpeakers} optional>
      {draft.speakers.map(({ id, name }) => (
        <Checkbox
          key={id}
          name={`speakers-${session.id}`}
          value={id}
          label={<bdi>{name}</bdi>}
          checked={session.speakers.includes(id)}
          onChange={({ currentTarget }) =>
            onChange({
              speakers: currentTarget.checked
                ? [...session.speakers, id]
                : session.speakers.filter((each) => each !== id),
            })
          }
        />
      ))}
    </FieldGroup>
  )
}
