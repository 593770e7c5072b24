import { Suspense } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { MySettingsFrame } from '#features/people/web/index.ts'
import { NotLoaded } from '#features/people/web/late.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Banner, Card, Skeleton, Switch } from '#platform/web/ui/index.ts'
import type { ChangeMailWishes, MailWishes } from '../contract.ts'
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

interface WishesProps {
  wishes: MailWishes
  onChange: (wishes: MailWishes) => void
}

function Wishes({ wishes, onChange }: WishesProps) {
  const t = useMessages(notificationMessages)
  const { act, pending } = useAct()
  const change = (body: ChangeMailWishes) =>
    act(
      async () => onChange(await api.patch('/people/me/mails', { body })),
      Object.values(body).includes(true) ? t.switchedOn : t.switchedOff,
    )
  return (
    <>
      {!wishes.sent && <Banner icon="mail">{t.noneSent}</Banner>}
      <Card>
        <div className="form">
          <Switch
            name="posts"
            label={t.posts}
            description={t.postsText}
            checked={wishes.posts}
            disabled={pending}
            onChange={(event) => void change({ posts: event.target.checked })}
          />
          <Switch
            name="reminders"
            label={t.reminders}
            description={t.remindersText}
            checked={wishes.reminders}
            disabled={pending}
            onChange={(event) => void change({ reminders: event.target.checked })}
          />
        </div>
      </Card>
    </>
  )
}
