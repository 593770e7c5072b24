import { Suspense, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Dialog, late } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { useTimes } from '../dates/use-times.ts'
import type { EventProps } from './event-page.tsx'

const forms = {
  change: late(async () => (await import('../manage/date/date-dialog.tsx')).DateDialog),
  add: late(async () => (await import('../manage/date/add-date-form.tsx')).AddDateForm),
}

/** For hosts: the date shown is changed, alone or with those after it; another one is added. */
export function DateActions(props: EventProps) {
  const t = useMessages(eventMessages)
  const { now, span } = useTimes()
  const [asked, setAsked] = useState<keyof typeof forms>()
  const { view, occurrence } = props
  if (!view.can.edit) return null
  const Shown = asked && forms[asked]
  const close = () => setAsked(undefined)
  return (
    <div className="actions">
      {occurrence.endsAt > now && (
        <Button size="s" icon="edit" onClick={() => setAsked('change')}>
          {t.changeDate}
        </Button>
      )}
      <Button size="s" kind="quiet" icon="plus" onClick={() => setAsked('add')}>
        {t.addDate}
      </Button>
      <Dialog
        open={asked !== undefined}
        onClose={close}
        title={asked === 'add' ? t.addDate : span(occurrence)}
      >
        <Suspense>{Shown && <Shown {...props} onDone={close} />}</Suspense>
      </Dialog>
    </div>
  )
}
