import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { AdministrationFrame } from '#features/organisation/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Card,
  Confirm,
  Empty,
  LinkButton,
  Row,
  Rows,
  Skeleton,
} from '#platform/web/ui/index.ts'
import type { TemplateView } from '../../contract.ts'
import { templateMessages } from '../../messages/templates.ts'
import { api } from '../api.ts'
import { templateTo } from '../places.ts'

const load = () => api.get('/organisation/event-templates', {})

/** What headquarters give all communities to begin events with. */
export function TemplatesPage() {
  const t = useMessages(templateMessages)
  return (
    <AdministrationFrame title={t.title}>
      <Templates />
    </AdministrationFrame>
  )
}

function Templates() {
  const t = useMessages(templateMessages)
  const { value, error, reload } = useLoaded(load)
  const [id] = useState(newId)
  if (!value)
    return error ? <Empty icon="calendar" title={error.message} /> : <Skeleton shape="rows" />
  const make = (
    <LinkButton icon="plus" kind="main" to={templateTo(id)}>
      {t.make}
    </LinkButton>
  )
  if (value.length === 0)
    return (
      <Empty icon="calendar" title={t.emptyTitle} actions={make}>
        {t.text}
      </Empty>
    )
  return (
    <>
      <p className="meta">{t.text}</p>
      <Card>
        <Rows label={t.title}>
          {value.map((template) => (
            <TemplateRow key={template.id} template={template} onRemoved={reload} />
          ))}
        </Rows>
      </Card>
      <Actions>{make}</Actions>
    </>
  )
}

interface TemplateRowProps {
  template: TemplateView
  onRemoved: () => Promise<void>
}

function TemplateRow({ template: { id, name, content }, onRemoved }: TemplateRowProps) {
  const t = useMessages(templateMessages)
  const { act } = useAct()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const path = '/organisation/event-templates/{templateId}'
    const params = { templateId: id }
    if (await act(() => api.delete(path, { params }), t.removed)) await onRemoved()
  }
  return (
    <Row
      title={name}
      to={templateTo(id)}
      meta={content.summary}
      end={
        <>
          <Button size="s" kind="quiet" onClick={() => setAsking(true)}>
            {t.remove}
          </Button>
          <Confirm
            open={asking}
            onClose={() => setAsking(false)}
            title={t.removeTitle(name)}
            verb={t.remove}
            onConfirm={remove}
          >
            <p>{t.removeText}</p>
          </Confirm>
        </>
      }
    />
  )
}
