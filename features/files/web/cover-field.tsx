import './cover-field.css'
import { useRef } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Button, FieldGroup } from '#platform/web/ui/index.ts'
import { thumbnailOf } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'
import { coverMessages } from '../messages/cover.ts'
import { sendFile } from './send-file.ts'

interface CoverFieldProps {
  cover: FileView | null
  onChange: (cover: FileView | null) => void
  hint?: string | undefined
}

/** A picture to know it by. */
export function CoverField({ cover, onChange, hint }: CoverFieldProps) {
  const t = useMessages(coverMessages)
  const { community } = useReplica()
  const { act, pending } = useAct()
  const input = useRef<HTMLInputElement>(null)
  const choose = (file: File | undefined) =>
    file && void act(async () => onChange(await sendFile(community, file)))
  return (
    <FieldGroup name="cover" label={t.cover} hint={hint} optional>
      {cover && (
        <img
          className="cover-field"
          src={thumbnailOf(community, cover.id, '360')}
          alt={cover.description ?? ''}
        />
      )}
      <div className="actions">
        <Button icon="image" size="s" pending={pending} onClick={() => input.current?.click()}>
          {pending ? t.sending : cover ? t.change : t.choose}
        </Button>
        {cover && (
          <Button kind="quiet" size="s" onClick={() => onChange(null)}>
            {t.remove}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t.cover}
        onChange={({ currentTarget }) => {
          choose(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
    </FieldGroup>
  )
}
