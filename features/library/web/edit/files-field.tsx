import { useRef } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { sendFile } from '#features/files/web/late.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Button, FieldGroup, Icon, IconButton } from '#platform/web/ui/index.ts'
import { mostFiles } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'

interface FilesFieldProps {
  files: readonly FileView[]
  onChange: (files: readonly FileView[]) => void
  onSending: (sending: boolean) => void
}

/** The files that go along, beside those that the text shows. */
export function FilesField({ files, onChange, onSending }: FilesFieldProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { act, pending } = useAct()
  const input = useRef<HTMLInputElement>(null)

  async function add(chosen: readonly File[]) {
    const sent: FileView[] = []
    onSending(true)
    await act(async () => {
      for (const file of chosen.slice(0, mostFiles - files.length))
        sent.push(await sendFile(community, file))
    })
    onSending(false)
    onChange([...files, ...sent])
  }

  return (
    <FieldGroup name="files" label={t.files} optional>
      {files.length > 0 && (
        <ul className="edit-list" aria-label={t.files}>
          {files.map((file) => (
            <li key={file.id}>
              <Icon name={file.width ? 'image' : 'file'} />
              <bdi>{file.name}</bdi>
              <IconButton
                icon="close"
                size="s"
                label={t.takeOff(file.name)}
                onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button icon="paperclip" size="s" pending={pending} onClick={() => input.current?.click()}>
          {t.attachFiles}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.attachFiles}
        onChange={({ currentTarget }) => {
          void add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </FieldGroup>
  )
}
