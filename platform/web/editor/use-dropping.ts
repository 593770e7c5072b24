import { type DragEvent, useState } from 'react'

/** Takes files that are dropped; `above` while some are held there. */
export function useDropping(onFiles: ((files: readonly File[]) => void) | undefined) {
  const [above, setAbove] = useState(false)
  return {
    above,
    onDragOver(event: DragEvent) {
      if (!onFiles || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setAbove(true)
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setAbove(false)
    },
    onDrop(event: DragEvent) {
      setAbove(false)
      const files = [...event.dataTransfer.files]
      if (!onFiles || files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      onFiles(files)
    },
  }
}
