import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Button, FieldGroup, Icon, IconButton, TextField } from '#platform/web/ui/index.ts'
import type { ResourceRow } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { findResources, inLibrary } from '../home/find.ts'
import { kindIcons } from '../kind-icons.ts'
import { librarySlice } from '../replica.ts'

interface ItemsFieldProps {
  items: readonly string[]
  /** The collection itself, which is no part of it. */
  self: string | undefined
  onChange: (items: readonly string[]) => void
}

const mostFound = 6

/** What a collection holds, in its order; it is ordered by buttons, which every hand and key can press. */
export function ItemsField({ items, self, onChange }: ItemsFieldProps) {
  const t = useMessages(libraryMessages)
  const { resources } = useSlice(librarySlice)
  const held = items.flatMap((id) => resources.find((row) => row.id === id) ?? [])
  const move = (at: number, by: number) => {
    const moved = [...items]
    const [item] = moved.splice(at, 1)
    if (item) moved.splice(at + by, 0, item)
    onChange(moved)
  }
  return (
    <FieldGroup name="items" label={t.chooseItems}>
      <ol className="edit-list">
        {held.map((row, at) => (
          <li key={row.id}>
            <Icon name={kindIcons[row.kind]} />
            <bdi>{row.title}</bdi>
            <IconButton
              icon="chevron-up"
              size="s"
              label={t.moveUp(row.title)}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              icon="chevron-down"
              size="s"
              label={t.moveDown(row.title)}
              disabled={at === held.length - 1}
              onClick={() => move(at, 1)}
            />
            <IconButton
              icon="close"
              size="s"
              label={t.takeItem(row.title)}
              onClick={() => onChange(items.filter((id) => id !== row.id))}
            />
          </li>
        ))}
      </ol>
      <Finder
        rows={inLibrary(resources).filter(
          ({ id, status }) => id !== self && status === 'published' && !items.includes(id),
        )}
        onAdd={(id) => onChange([...items, id])}
      />
    </FieldGroup>
  )
}

function Finder({ rows, onAdd }: { rows: readonly ResourceRow[]; onAdd: (id: string) => void }) {
  const t = useMessages(libraryMessages)
  const [words, setWords] = useState('')
  const found = findResources(rows, words).slice(0, mostFound)
  return (
    <div className="edit-finder">
      <TextField
        name="find"
        type="search"
        label={t.findItem}
        value={words}
        autoComplete="off"
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ul className="edit-list">
        {found.map((row) => (
          <li key={row.id}>
            <Icon name={kindIcons[row.kind]} />
            <bdi>{row.title}</bdi>
            <Button size="s" onClick={() => onAdd(row.id)}>
              {t.addItem}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
