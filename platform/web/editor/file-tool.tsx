import { useRef } from 'react'
import { useMessages } from '../i18n/index.ts'
import { IconButton } from '../ui/index.ts'
import { editorMessages } from './messages/index.ts'

/** Chooses pictures and files of the device. */
export function FileTool({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useMessages(editorMessages)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        icon="image"
        size="s"
        label={t.attach}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.attach}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
