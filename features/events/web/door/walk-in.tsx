import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Card, Form, SubmitOrCancel, TextField } from '#platform/web/ui/index.ts'
import { longestTitle, mostAtOnce } from '../../limits.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import { Stepper } from '../coming/stepper.tsx'
import type { Admit } from './use-admit.ts'

/** Counts somebody who had not signed up, by name if they like. In the page, as what floats comes with a network alone. */
export function WalkIn({ admit }: { admit: Admit }) {
  const t = useMessages(atDoorMessages)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const note = async (form: FormData) => {
    admit.walkIn(String(form.get('name')).trim(), Number(form.get('people')))
    close()
  }
  if (!open)
    return (
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t.walkIn}
      </Button>
    )
  return (
    <Card title={t.walkInTitle}>
      <Form onSubmit={note}>
        <TextField
          name="name"
          label={t.walkInName}
          maxLength={longestTitle}
          autoComplete="off"
          autoFocus
        />
        <Stepper
          name="people"
          label={t.howMany}
          defaultValue={1}
          least={1}
          most={mostAtOnce}
          fewer={t.fewer}
          more={t.more}
        />
        <SubmitOrCancel verb={t.checkIn} onCancel={close} />
      </Form>
    </Card>
  )
}
