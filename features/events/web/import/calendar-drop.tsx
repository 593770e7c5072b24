import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { FileDrop } from '#platform/web/ui/index.ts'
import { importMessages } from '../../messages/import.ts'

/** Choosing a calendar file; why it can't be taken stands below. */
export function CalendarDrop({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const t = useMessages(importMessages)
  const [reading, setReading] = useState<File>()
  const { submit, problem } = useSubmission(onFile)
  const take = ([first]: readonly File[]) => {
    if (!first) return
    setReading(first)
    void submit(first).finally(() => setReading(undefined))
  }
  return (
    <>
      <FileDrop
        label={t.choose}
        hint={reading?.name ?? t.chooseHint}
        accept=".ics,.ical,text/calendar"
        pending={reading !== undefined}
        onFiles={take}
      />
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </>
  )
}
