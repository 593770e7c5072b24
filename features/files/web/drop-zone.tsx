import './drop-zone.css'
import { type ComponentProps, type DragEvent, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { fileMessages } from '../messages/index.ts'

interface DropZoneProps extends ComponentProps<'div'> {
  /** Not given where nothing can be attached. */
  onFiles: ((files: readonly File[]) => void) | undefined
}

/** Takes files that are dropped anywhere on it, and says so while they are above. */
export function DropZone({ onFiles, children, ...rest }: DropZoneProps) {
  const t = useMessages(fileMessages)
  const [above, setAbove] = useState(false)

  function over(event: DragEvent) {
    if (!onFiles || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setAbove(true)
  }

  function left({ currentTarget, relatedTarget }: DragEvent) {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setAbove(false)
  }

  function drop(event: DragEvent) {
    setAbove(false)
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    onFiles?.(files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in the composer does the same
    <div {...rest} onDragOver={over} onDragLeave={left} onDrop={drop}>
      {children}
      {above && <p className="drop-zone">{t.dropHere}</p>}
    </div>
  )
}
