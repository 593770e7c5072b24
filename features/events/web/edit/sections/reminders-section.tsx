import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Checkbox } from '#platform/web/ui/index.ts'
import { mostReminders } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import type { SectionProps } from './section.ts'

const usual = [15, 60, 180, 1_440, 4_320, 10_080]

/** How long before they are reminded who come. */
export function RemindersSection({ draft: { reminders }, set }: SectionProps) {
  const t = useMessages(editMessages)
  const all = [...new Set([...usual, ...reminders])].sort((a, b) => b - a)
  return (
    <Card title={t.reminders}>
      <p className="meta">{t.remindersHint}</p>
      <div className="edit-reminders">
        {all.map((minutes) => {
          const isChosen = reminders.includes(minutes)
          return (
            <Checkbox
              key={minutes}
              name={`reminder-${minutes}`}
              label={t.closesBefore(t.minutes(minutes))}
              checked={isChosen}
              disabled={!isChosen && reminders.length >= mostReminders}
              onChange={({ currentTarget }) =>
                set({
                  reminders: currentTarget.checked
                    ? [...reminders, minutes]
                    : reminders.filter((each) => each !== minutes),
                })
              }
            />
          )
        })}
      </div>
    </Card>
  )
}
