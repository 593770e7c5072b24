import type { FileView } from '#features/files/contract.ts'
import type { Editing, ResourceKind, ResourceView } from '../../contract.ts'

/** A resource as it is being written. */
export interface Draft {
  kind: ResourceKind
  body: string
  cover: FileView | null
  files: readonly FileView[]
  items: readonly string[]
}

export function emptyDraft(kind: ResourceKind): Draft {
  return { kind, body: '', cover: null, files: [], items: [] }
}

export function draftOf(
  { row, body, files, items }: ResourceView,
  shown: readonly FileView[],
): Draft {
  // What the text shows goes along by itself.
  const besides = files.filter(({ id }) => !shown.some((each) => each.id === id))
  return { kind: row.kind, body, cover: row.cover, files: besides, items }
}

/** What a form and a draft say, as the server takes it. */
export function inputOf(draft: Draft, values: FormData) {
  const editing: Editing = values.get('editing') === 'open' ? 'open' : 'author'
  const text = (name: string) => String(values.get(name) ?? '').trim()
  return {
    title: text('title'),
    summary: text('summary'),
    body: draft.body,
    sectionId: text('sectionId') || null,
    tags: text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    url: text('url') || null,
    minutes: text('minutes') ? Number(text('minutes')) : null,
    editing,
    cover: draft.cover && { id: draft.cover.id },
    files: draft.files.map(({ id, description }) => ({ id, ...(description && { description }) })),
    ...(draft.kind === 'collection' ? { items: [...draft.items] } : {}),
  }
}
