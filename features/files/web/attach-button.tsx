import { useRef } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { IconButton } from '#platform/web/ui/index.ts'
import { fileMessages } from '../messages/index.ts'

/** Chooses files of the device to attach. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useMessages(fileMessages)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        icon="paperclip"
        size="s"
        label={t.attach}
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
