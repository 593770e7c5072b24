import { useMessages } from '#platform/web/i18n/index.ts'
import { TextAreaField, TextField } from '#platform/web/ui/index.ts'
import { longestDescription } from '../limits.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'

/** The name of a channel; what is typed is brought into its form. */
export function NameField({ value = '' }: { value?: string }) {
  const t = useMessages(chatMessages)
  return (
    <TextField
      name="name"
      label={t.name}
      hint={t.nameHint}
      defaultValue={value}
      required
      maxLength={60}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        currentTarget.value = currentTarget.value.toLowerCase().replace(/\s/g, '-')
      }}
    />
  )
}

export function DescriptionField({ value = '' }: { value?: string }) {
  const t = useMessages(directMessages)
  return (
    <TextAreaField
      name="description"
      label={t.description}
      hint={t.descriptionHint}
      defaultValue={value}
      optional
      most={longestDescription}
      rows={4}
    />
  )
}

export function TopicField({ value = '' }: { value?: string }) {
  const t = useMessages(chatMessages)
  return (
    <TextAreaField
      name="topic"
      label={t.topic}
      hint={t.topicHint}
      defaultValue={value}
      optional
      most={250}
      rows={2}
    />
  )
}
