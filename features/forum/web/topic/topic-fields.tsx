import './topic-fields.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { SelectField, TextField } from '#platform/web/ui/index.ts'
import type { CategoryView, TopicKind } from '../../contract.ts'
import { longestTitle } from '../../limits.ts'
import { forumMessages } from '../../messages/index.ts'
import { topicKinds } from '../kinds.ts'
import { tagsIn } from './tags.ts'

interface TopicFieldsProps {
  categories: readonly CategoryView[]
  title?: string | undefined
  category?: string | undefined
  kind?: TopicKind | undefined
  tags?: readonly string[] | undefined
  onTitle?: ((title: string) => void) | undefined
}

/** What every topic has: a title, a category, a kind and tags. */
export function TopicFields(props: TopicFieldsProps) {
  const { categories, title, category, kind = 'discussion', tags = [], onTitle } = props
  const t = useMessages(forumMessages)
  return (
    <>
      <TextField
        name="title"
        label={t.titleField}
        hint={t.titleHint}
        maxLength={longestTitle}
        required
        defaultValue={title}
        onChange={({ currentTarget }) => onTitle?.(currentTarget.value)}
      />
      <div className="topic-fields">
        <SelectField
          name="categoryId"
          label={t.categoryField}
          defaultValue={category}
          choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="kind"
          label={t.kindOf}
          defaultValue={kind}
          choices={topicKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
      </div>
      <TextField
        name="tags"
        label={t.tagsField}
        hint={t.tagsHint}
        optional
        autoCapitalize="off"
        defaultValue={tags.join(' ')}
      />
    </>
  )
}

/** What was filled in, as the API takes it. */
export function topicFrom(values: FormData) {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  return {
    title: text('title'),
    categoryId: text('categoryId'),
    kind: topicKinds.find((each) => each === text('kind')) ?? 'discussion',
    tags: tagsIn(text('tags')),
  }
}
