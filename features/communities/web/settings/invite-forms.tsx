import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Form,
  SelectField,
  SubmitButton,
  TextAreaField,
  toast,
} from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunityId } from '../members.ts'

const path = '/communities/{community}/invitations'

/** Makes a link to pass on. */
export function LinkForm({ onMade }: { onMade: () => Promise<void> }) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const mostUses = Number(values.get('mostUses'))
    const body = {
      id: newId(),
      days: Number(values.get('days')),
      ...(mostUses > 0 && { mostUses }),
    }
    await api.post(path, { params: { community }, body })
    await onMade()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p className="meta">{t.inviteByLinkText}</p>
      <div className="two-fields">
        <SelectField
          name="mostUses"
          label={t.uses}
          choices={[
            { value: '0', label: t.usesAny },
            ...[1, 5, 10, 25, 50].map((most) => ({ value: String(most), label: String(most) })),
          ]}
        />
        <SelectField
          name="days"
          label={t.days}
          defaultValue="14"
          choices={[1, 7, 14, 30, 90].map((days) => ({
            value: String(days),
            label: t.daysOf(days),
          }))}
        />
      </div>
      <Actions>
        <SubmitButton>{t.makeLink}</SubmitButton>
      </Actions>
    </Form>
  )
}

/** Mails an invitation to each address. Those that could not be sent stay in the field. */
export function MailForm({ onSent }: { onSent: () => Promise<void> }) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const [emails, setEmails] = useState('')
  const { submit, problem } = useSubmission(async () => {
    const failed: string[] = []
    const wanted = addressesIn(emails)
    for (const email of wanted) {
      const body = { id: newId(), email }
      await api.post(path, { params: { community }, body }).catch((error) => {
        if (!(error instanceof ApiProblem)) throw error
        failed.push(email)
      })
    }
    setEmails(failed.join('\n'))
    const sent = wanted.length - failed.length
    if (sent > 0) toast(t.invitationsSent(sent), { tone: 'good' })
    if (failed.length > 0) toast(t.notAllSent(failed), { tone: 'bad' })
    await onSent()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField
        name="emails"
        label={t.emails}
        hint={t.emailsHint}
        value={emails}
        onChange={(event) => setEmails(event.target.value)}
        autoComplete="off"
        required
      />
      <Actions>
        <SubmitButton kind="plain">{t.sendInvitations}</SubmitButton>
      </Actions>
    </Form>
  )
}

function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
}
