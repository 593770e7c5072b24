import './upload-chips.css'
import { useEffect, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Icon, IconButton } from '#platform/web/ui/index.ts'
import { fileMessages } from '../messages/index.ts'
import type { Upload, Uploads } from './uploads.ts'

/** The files that go along with what is being written: how far each is, and the way to take it off. */
export function UploadChips({ uploads }: { uploads: Uploads }) {
  const t = useMessages(fileMessages)
  const list = useStore(uploads.list)
  if (list.length === 0) return null
  return (
    <ul className="upload-chips" aria-label={t.attached}>
      {list.map((each) => (
        <Chip key={each.id} upload={each} uploads={uploads} />
      ))}
    </ul>
  )
}

function Chip({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useMessages(fileMessages)
  const { id, file, state, part, reason, description } = upload
  const preview = usePreview(file)
  const percent = Math.round(part * 100)
  return (
    <li className="upload-chip" data-state={state}>
      {preview ? <img src={preview} alt="" /> : <Icon name="file" />}
      <div>
        <bdi className="upload-name">{file.name}</bdi>
        <small>
          {state === 'failed' ? (
            <span role="alert">{reason || t.unreachable}</span>
          ) : (
            t.size(file.size)
          )}
        </small>
        {(state === 'sending' || state === 'waiting') && (
          <progress value={part} aria-label={t.sendingFile(file.name, percent)} />
        )}
        {state === 'here' && preview && (
          <input
            aria-label={t.describe(file.name)}
            placeholder={t.describeHint}
            value={description}
            maxLength={1_000}
            onChange={({ currentTarget }) => uploads.describe(id, currentTarget.value)}
          />
        )}
      </div>
      {state === 'failed' && (
        <IconButton
          icon="retry"
          size="s"
          label={t.retry(file.name)}
          onClick={() => uploads.retry(id)}
        />
      )}
      <IconButton
        icon="close"
        size="s"
        label={t.cancel(file.name)}
        onClick={() => uploads.cancel(id)}
      />
    </li>
  )
}

/** A picture of the device, as an address of this page. */
function usePreview(file: File): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!file.type.startsWith('image/')) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
