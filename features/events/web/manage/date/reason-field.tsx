import { useMessages } from '#platform/web/i18n/index.ts'
import { TextAreaField } from '#platform/web/ui/index.ts'
import { longestReason } from '../../../limits.ts'
import { repeatMessages } from '../../../messages/repeat.ts'

/** Why a date changes, for those who come. */
export function ReasonField() {
  const t = useMessages(repeatMessages)
  return (
    <TextAreaField
      name="reason"
      label={t.reason}
      hint={t.reasonHint}
      most={longestReason}
      rows={2}
      optional
    />
  )
}

export function reasonIn(values: FormData): string {
  return String(values.get('reason') ?? '')
}
