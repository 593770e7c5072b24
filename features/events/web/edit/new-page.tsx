import '../events.css'
import './edit.css'
import { useCallback, useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, useGo, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Form,
  LinkButton,
  Page,
  PageTitle,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { longestTitle } from '../../limits.ts'
import { editMessages } from '../../messages/edit.ts'
import { eventMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { dayAfter, dayIn } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { eventsOf } from '../places.ts'
import { eventsSlice, withRow } from '../replica.ts'
import { WhenFields } from './sections/when-section.tsx'
import { TemplateField } from './template-field.tsx'

/** The beginning of an event: what and when, and what it begins with. */
export function NewPage() {
  const t = useMessages(editMessages)
  const words = useMessages(eventMessages)
  const { slug, name } = useCommunity()
  const leads = useMe().role === 'lead'
  const title = leads ? t.newTitle : t.proposeTitle
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={eventsOf(slug).home}>{words.events}</Link>}
        title={title}
        below={leads ? t.newText : t.proposeText}
      />
      <NewForm />
    </Page>
  )
}

function NewForm() {
  const t = useMessages(editMessages)
  const words = useMessages(eventMessages)
  const replica = useReplica()
  const { community } = replica
  const { zone } = useReading()
  const { now } = useTimes()
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const [chosen, choose] = useState('')
  const [when, setWhen] = useState({
    date: dayAfter(dayIn(zone, now), 7),
    time: '19:00',
    minutes: 120,
  })
  const load = useCallback(
    () => api.get('/communities/{community}/event-templates', { params: { community } }),
    [community],
  )
  const templates = useLoaded(load)
  const content = templates.value?.find((each) => each.id === chosen)?.content ?? {}
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const { date, time, minutes } = when
    const body = {
      ...{ ...content, id, title: String(values.get('title')), zone },
      ...{ starts: `${date}T${time}`, minutes },
    }
    const view = await api.post('/communities/{community}/events', { params: { community }, body })
    replica.update(eventsSlice, (state) => withRow(state, view.row))
    go(eventsOf(slug).edit(id), { replace: true })
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      {templates.value && templates.value.length > 0 && (
        <TemplateField
          templates={templates.value}
          value={chosen}
          onChange={(template) => {
            choose(template?.id ?? '')
            setWhen({ ...when, minutes: template?.content.minutes ?? when.minutes })
          }}
          onRemoved={templates.reload}
        />
      )}
      <TextField
        key={chosen}
        name="title"
        label={t.title}
        defaultValue={content.title}
        maxLength={longestTitle}
        autoComplete="off"
        required
      />
      <WhenFields draft={when} set={(what) => setWhen({ ...when, ...what })} />
      <Actions>
        <SubmitButton>{t.begin}</SubmitButton>
        <LinkButton kind="quiet" to={eventsOf(slug).home}>
          {words.cancel}
        </LinkButton>
      </Actions>
    </Form>
  )
}
