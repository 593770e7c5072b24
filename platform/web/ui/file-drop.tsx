import './file-drop.css'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface FileDropProps {
  /** What the button is called. */
  label: string
  /** Said beside it. */
  hint: string
  /** Kinds of files, as of an input. */
  accept: string
  multiple?: boolean
  pending?: boolean
  onFiles: (files: readonly File[]) => void
}

/** Chooses files of the device, by picker or by dropping them. */
export function FileDrop({ label, hint, accept, multiple, pending, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does.
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        icon="plus"
        kind="main"
        pending={pending ?? false}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span>{hint}</span>
      <input
        ref={input}
        type="file"
        {...{ accept, multiple }}
        aria-label={label}
        hidden
        tabIndex={-1}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
    </div>
  )
}
