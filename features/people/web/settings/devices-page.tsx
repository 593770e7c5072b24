import { useCallback, useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Card,
  Icon,
  Row,
  Rows,
  Skeleton,
  Tag,
  Time,
  toast,
} from '#platform/web/ui/index.ts'
import type { SessionView } from '../../contract.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useSignOut } from '../use-sign-out.ts'
import { NotLoaded } from './not-loaded.tsx'
import { SettingsFrame } from './settings-frame.tsx'

const load = () => api.get('/people/me/sessions')

/** Where one is signed in. */
export function DevicesPage() {
  const t = useMessages(peopleMessages)
  const sessions = useLoaded(load)
  const others = sessions.value?.filter((session) => !session.current) ?? []

  const end = useCallback(
    async (id: string) => {
      await api
        .delete('/people/me/sessions/{sessionId}', { params: { sessionId: id } })
        .catch(() => {})
      await sessions.reload()
    },
    [sessions.reload],
  )

  async function endOthers(): Promise<void> {
    await api.delete('/people/me/sessions')
    await sessions.reload()
    toast(t.othersSignedOut, { tone: 'good' })
  }

  return (
    <SettingsFrame title={t.devices} text={t.devicesText}>
      <Card>
        {sessions.value ? (
          <Rows label={t.devices}>
            {sessions.value.map((session) => (
              <DeviceRow key={session.id} session={session} onEnd={end} />
            ))}
          </Rows>
        ) : sessions.error ? (
          <NotLoaded onRetry={sessions.reload} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </Card>
      {others.length > 0 && (
        <Actions>
          <Button icon="logout" onClick={endOthers}>
            {t.signOutOthers}
          </Button>
        </Actions>
      )}
    </SettingsFrame>
  )
}

interface DeviceRowProps {
  session: SessionView
  onEnd: (id: string) => Promise<void>
}

function DeviceRow({ session, onEnd }: DeviceRowProps) {
  const t = useMessages(peopleMessages)
  const signOut = useSignOut()
  const [pending, setPending] = useState(false)

  async function end(): Promise<void> {
    setPending(true)
    await (session.current ? signOut() : onEnd(session.id))
    setPending(false)
  }

  return (
    <Row
      start={<Icon name={session.phone ? 'phone' : 'screen'} />}
      title={t.device(session.browser, session.system)}
      tag={session.current && <Tag tone="good">{t.thisDevice}</Tag>}
      meta={
        <>
          {t.signedIn} <Time at={instantFrom(session.signedInAt)} form="date" />
          {!session.current && (
            <>
              {' · '}
              {t.lastUsed} <Time at={instantFrom(session.lastUsedAt)} form="date" />
            </>
          )}
        </>
      }
      end={
        <Button size="s" pending={pending} onClick={end}>
          {t.signOutDevice}
        </Button>
      }
    />
  )
}
