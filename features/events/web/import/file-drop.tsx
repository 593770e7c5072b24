import { type DragEvent, useRef, useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { importMessages } from '../../messages/import.ts'

/** Choosing a calendar file, by picker or by dropping it. */
export function FileDrop({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const t = useMessages(importMessages)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [file, setFile] = useState<File>()
  const [pending, setPending] = useState(false)
  const { submit, problem } = useSubmission(onFile)
  const take = (files: FileList | null) => {
    const [first] = files ?? []
    setFile(first)
    if (!first) return
    setPending(true)
    void submit(first).finally(() => setPending(false))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does. */}
      <div
        className="calendar-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button icon="plus" kind="main" pending={pending} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <span className="meta">{pending && file ? file.name : t.chooseHint}</span>
        <input
          ref={input}
          type="file"
          accept=".ics,.ical,text/calendar"
          aria-label={t.choose}
          hidden
          tabIndex={-1}
          onChange={({ target }) => {
            take(target.files)
            target.value = ''
          }}
        />
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </>
  )
}
