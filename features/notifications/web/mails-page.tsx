import { Suspense } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { MySettingsFrame } from '#features/people/web/index.ts'
import { NotLoaded } from '#features/people/web/late.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Banner, Card, Skeleton, Switch } from '#platform/web/ui/index.ts'
import type { MailWishes } from '../contract.ts'
import { notificationMessages } from '../messages/index.ts'
import { api } from './api.ts'

const load = () => api.get('/people/me/mails')

/** Which mails one gets. */
export function MailsPage() {
  const t = useMessages(notificationMessages)
  const wishes = useLoaded(load)
  return (
    <Suspense>
      <MySettingsFrame title={t.mails} text={t.mailsText}>
        {wishes.value ? (
          <Wishes wishes={wishes.value} onChange={wishes.set} />
        ) : (
          <Card>
            {wishes.error ? <NotLoaded onRetry={wishes.reload} /> : <Skeleton shape="rows" />}
          </Card>
        )}
      </MySettingsFrame>
    </Suspense>
  )
}

const kinds = ['posts', 'announcements', 'reminders', 'surveys'] as const

interface WishesProps {
  wishes: MailWishes
  onChange: (wishes: MailWishes) => void
}

function Wishes({ wishes, onChange }: WishesProps) {
  const t = useMessages(notificationMessages)
  const { act, pending } = useAct()
  const change = (kind: (typeof kinds)[number], wanted: boolean) =>
    act(
      async () => onChange(await api.patch('/people/me/mails', { body: { [kind]: wanted } })),
      wanted ? t.switchedOn : t.switchedOff,
    )
  return (
    <>
      {!wishes.sent && <Banner icon="mail">{t.noneSent}</Banner>}
      <Card>
        <div className="form">
          {kinds.map((kind) => (
            <Switch
              key={kind}
              name={kind}
              label={t[kind]}
              description={t[`${kind}Text`]}
              checked={wishes[kind]}
              disabled={pending}
              onChange={(event) => void change(kind, event.target.checked)}
            />
          ))}
        </div>
      </Card>
    </>
  )
}
