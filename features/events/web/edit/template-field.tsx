import { useState } from 'react'
import { useAct, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Button, Confirm, RadioCards } from '#platform/web/ui/index.ts'
import type { TemplateView } from '../../contract.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'

interface TemplateFieldProps {
  templates: readonly TemplateView[]
  /** The id of the one chosen; empty for none. */
  value: string
  onChange: (template: TemplateView | undefined) => void
  onRemoved: () => Promise<void>
}

/** What an event begins with: a blank page, a template of the community or of headquarters. */
export function TemplateField({ templates, value, onChange, onRemoved }: TemplateFieldProps) {
  const t = useMessages(editMessages)
  const { role } = useMe()
  const chosen = templates.find(({ id }) => id === value)
  return (
    <div className="template-field">
      <RadioCards
        name="template"
        label={t.beginWith}
        value={value}
        onChange={(id) => onChange(templates.find((each) => each.id === id))}
        choices={[
          { value: '', label: t.blank, description: t.blankText },
          ...templates.map(({ id, name, central, content }) => ({
            value: id,
            label: name,
            description: content.summary || (central ? t.central : t.own),
          })),
        ]}
      />
      {chosen && !chosen.central && role === 'lead' && (
        <RemoveTemplate
          template={chosen}
          onRemoved={async () => {
            onChange(undefined)
            await onRemoved()
          }}
        />
      )}
    </div>
  )
}

interface RemoveProps {
  template: TemplateView
  onRemoved: () => Promise<void>
}

function RemoveTemplate({ template: { id, name }, onRemoved }: RemoveProps) {
  const t = useMessages(editMessages)
  const { community } = useReplica()
  const { act } = useAct()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const path = '/communities/{community}/event-templates/{templateId}'
    const params = { community, templateId: id }
    if (await act(() => api.delete(path, { params }), t.templateRemoved)) await onRemoved()
  }
  return (
    <>
      <Button size="s" kind="quiet" icon="trash" onClick={() => setAsking(true)}>
        {t.removeTemplate(name)}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t.removeTemplateTitle(name)}
        verb={t.remove}
        onConfirm={remove}
      >
        <p>{t.removeTemplateText}</p>
      </Confirm>
    </>
  )
}
