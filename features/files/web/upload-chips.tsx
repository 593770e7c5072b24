import './upload-chips.css'
import { useEffect, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Icon, IconButton } from '#platform/web/ui/index.ts'
import type { FileMessages } from '../messages/en.ts'
import { fileMessages } from '../messages/index.ts'
import { describeFile, sendAgain, takeOff } from './send-files.ts'
import type { Upload, UploadProblem, Uploads } from './uploads.ts'

/** The files that go along with what is being written: how far each is, and the way to take it off. */
export function UploadChips({ uploads }: { uploads: Uploads }) {
  const t = useMessages(fileMessages)
  const list = useStore(uploads.list)
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
  const { id, file, state, part, problem, description } = upload
  const [shown, setShown] = useState(true)
  const address = usePreview(file)
  // What only calls itself a picture has none.
  const preview = shown ? address : undefined
  const percent = Math.round(part * 100)
  const stuck = state === 'failed' || state === 'refused'
  return (
    <li className="upload-chip" data-state={state}>
      {preview ? (
        <img src={preview} alt="" onError={() => setShown(false)} />
      ) : (
        <Icon name="file" />
      )}
      <div>
        <bdi className="upload-name">{file.name}</bdi>
        <small>
          {stuck && problem ? <span role="alert">{wordsFor(problem, t)}</span> : t.size(file.size)}
        </small>
        {!stuck && state !== 'here' && (
          <progress value={part} aria-label={t.sendingFile(file.name, percent)} />
        )}
        {state === 'here' && preview && (
          <input
            aria-label={t.describe(file.name)}
            placeholder={t.describeHint}
            value={description}
            maxLength={1_000}
            onChange={({ currentTarget }) => describeFile(uploads, id, currentTarget.value)}
          />
        )}
      </div>
      {state === 'failed' && (
        <IconButton
          icon="retry"
          size="s"
          label={t.retry(file.name)}
          onClick={() => sendAgain(uploads, id)}
        />
      )}
      <IconButton
        icon="close"
        size="s"
        label={t.cancel(file.name)}
        onClick={() => takeOff(uploads, id)}
      />
    </li>
  )
}

function wordsFor(problem: UploadProblem, t: FileMessages): string {
  if (problem.what === 'too-large') return t.tooLarge[problem.kind](problem.megabytes)
  if (problem.what === 'told') return problem.words || t.unreachable
  return problem.what === 'empty' ? t.empty : t.unreachable
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
