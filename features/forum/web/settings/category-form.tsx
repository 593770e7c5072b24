import type { ReactNode } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Form, SelectField, SubmitOrCancel, TextField } from '#platform/web/ui/index.ts'
import type { CategoryView, Opening } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'

interface Fields {
  name: string
  description: string
  opening: Opening
}

interface CategoryFormProps {
  category?: CategoryView | undefined
  verb: string
  onSend: (fields: Fields, values: FormData) => Promise<unknown>
  onClose: () => void
  /** More fields, or another thing to do with it. */
  children?: ReactNode
}

/** What a category is called, what belongs in it, and who opens topics there. */
export function CategoryForm({ category, verb, onSend, onClose, children }: CategoryFormProps) {
  const t = useMessages(forumMessages)
  const { submit, problem } = useSubmission((values: FormData) =>
    onSend(fieldsFrom(values), values),
  )
  return (
    <Form
      problem={problem}
      onSubmit={async (values) => {
        if (await submit(values)) onClose()
      }}
    >
      <TextField
        name="name"
        label={t.categoryName}
        maxLength={60}
        required
        defaultValue={category?.name}
      />
      <TextField
        name="description"
        label={t.categoryDescription}
        maxLength={240}
        optional
        defaultValue={category?.description}
      />
      <SelectField
        name="opening"
        label={t.openingField}
        defaultValue={category?.opening}
        choices={[
          { value: 'everyone', label: t.openingEveryone },
          { value: 'leads', label: t.openingLeads },
        ]}
      />
      {children}
      <SubmitOrCancel verb={verb} onCancel={onClose} />
    </Form>
  )
}

function fieldsFrom(values: FormData): Fields {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  return {
    name: text('name'),
    description: text('description'),
    opening: text('opening') === 'leads' ? 'leads' : 'everyone',
  }
}
