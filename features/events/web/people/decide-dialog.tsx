import { useMessages } from '#platform/web/i18n/index.ts'
import { Confirm, Dialog, Form, SubmitOrCancel, TextAreaField } from '#platform/web/ui/index.ts'
import type { AttendeeView } from '../../contract.ts'
import { longestReason } from '../../limits.ts'
import { seatsMessages } from '../../messages/seats.ts'
import type { Decide } from './use-decide.ts'

/** What is asked once more before it is decided. */
export type Asked = 'refuse' | 'remove' | 'beyond'

interface DecideDialogProps {
  asked: Asked | undefined
  attendees: readonly AttendeeView[]
  decide: Decide
  onClose: () => void
}

/** Asks before somebody loses what they have, with what they read about it; and before there are more people than seats. */
export function DecideDialog({ asked, attendees, decide, onClose }: DecideDialogProps) {
  const t = useMessages(seatsMessages)
  const [first] = attendees
  if (!first) return null
  const isRemoval = asked === 'remove'
  const title = isRemoval
    ? t.takeOffTitle(first.name)
    : attendees.length > 1
      ? t.turnAwayMany(attendees.length)
      : t.turnAwayTitle(first.name)
  const submit = async (form: FormData) => {
    const reason = String(form.get('reason')).trim()
    await decide.decide(attendees, isRemoval ? 'remove' : 'refuse', reason)
    onClose()
  }
  return (
    <>
      <Dialog
        open={asked === 'refuse' || asked === 'remove'}
        onClose={onClose}
        title={title}
        size="s"
      >
        <Form onSubmit={submit}>
          <p>{isRemoval ? t.takeOffText : t.turnAwayText}</p>
          <TextAreaField name="reason" label={t.reason} optional most={longestReason} rows={2} />
          <SubmitOrCancel verb={isRemoval ? t.takeOff : t.turnAway} onCancel={onClose} />
        </Form>
      </Dialog>
      <Confirm
        open={asked === 'beyond'}
        onClose={onClose}
        title={t.beyondTitle(first.name)}
        verb={t.letInBeyond}
        onConfirm={() => decide.letInBeyond(first)}
      >
        <p>{t.beyondText}</p>
      </Confirm>
    </>
  )
}
