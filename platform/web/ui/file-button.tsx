import { useRef } from 'react'
import { IconButton } from './button.tsx'
import type { IconName } from './icons.ts'

interface FileButtonProps {
  icon: IconName
  label: string
  onFiles(files: readonly File[]): void
}

/** Chooses files of the device. The text that is being written keeps the focus. */
export function FileButton({ icon, label, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        icon={icon}
        size="s"
        label={label}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
