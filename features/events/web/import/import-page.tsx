import '../events.css'
import './import.css'
import { useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Empty,
  Form,
  LinkButton,
  Page,
  PageTitle,
  SubmitButton,
} from '#platform/web/ui/index.ts'
import type { CalendarImport } from '../../contract.ts'
import { importMessages } from '../../messages/import.ts'
import { eventMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { eventsOf } from '../places.ts'
import { CalendarDrop } from './calendar-drop.tsx'
import { ImportPreview } from './import-preview.tsx'
import { toBase64 } from './to-base64.ts'

/** Bringing in the events of a calendar file, for leads: what comes in is shown before it does. */
export function ImportPage() {
  const t = useMessages(importMessages)
  const words = useMessages(eventMessages)
  const { slug, name } = useCommunity()
  const leads = useMe().role === 'lead'
  useTitle(t.title, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={eventsOf(slug).home}>{words.events}</Link>}
        title={t.title}
        below={t.text}
      />
      {leads ? (
        <Import />
      ) : (
        <Empty icon="lock" title={t.leadsOnly}>
          {t.leadsOnlyText}
        </Empty>
      )}
    </Page>
  )
}

interface Chosen {
  name: string
  file: string
  told: CalendarImport
}

function Import() {
  const { community } = useReplica()
  const { zone } = useReading()
  const [chosen, setChosen] = useState<Chosen>()
  const [done, setDone] = useState<CalendarImport>()
  const params = { community }
  const look = async (from: File) => {
    const file = await toBase64(from)
    const path = '/communities/{community}/events/import-preview'
    const told = await api.post(path, { params, body: { file, zone } })
    setChosen({ name: from.name, file, told })
  }
  const { submit, problem } = useSubmission(async () => {
    if (!chosen) return
    const path = '/communities/{community}/events/imports'
    setDone(await api.post(path, { params, body: { file: chosen.file, zone } }))
  })
  const again = () => {
    setChosen(undefined)
    setDone(undefined)
  }
  if (done) return <Done told={done} onAgain={again} />
  if (!chosen) return <CalendarDrop onFile={look} />
  return (
    <div className="event-parts">
      <ImportPreview name={chosen.name} told={chosen.told} />
      <Form onSubmit={submit} problem={problem}>
        <Verbs count={chosen.told.events.length} onAgain={again} />
      </Form>
    </div>
  )
}

function Verbs({ count, onAgain }: { count: number; onAgain: () => void }) {
  const t = useMessages(importMessages)
  return (
    <Actions>
      {count > 0 && <SubmitButton>{t.bringIn(count)}</SubmitButton>}
      <Button onClick={onAgain}>{t.another}</Button>
    </Actions>
  )
}

function Done({ told, onAgain }: { told: CalendarImport; onAgain: () => void }) {
  const t = useMessages(importMessages)
  const { slug } = useCommunity()
  return (
    <Card>
      <div className="event-parts">
        <Banner icon="check" tone="good">
          <strong>{t.cameIn(told.events.length)}</strong>
          {told.events.length > 0 && <p>{t.asDrafts}</p>}
        </Banner>
        <Actions>
          <LinkButton kind="main" to={eventsOf(slug).home}>
            {t.toEvents}
          </LinkButton>
          <Button onClick={onAgain}>{t.another}</Button>
        </Actions>
      </div>
    </Card>
  )
}
