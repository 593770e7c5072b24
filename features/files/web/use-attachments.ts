import { type ClipboardEvent, useMemo } from 'react'
import type { Id } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { AttachFile } from '../contract.ts'
import { mostFiles } from '../limits.ts'
import { fileMessages } from '../messages/index.ts'
import { type Uploads, uploadsAt } from './uploads.ts'

export interface Attachments {
  uploads: Uploads
  /** What goes along with the message. */
  files: AttachFile[]
  /** Files that are not here yet, and those that failed. */
  open: number
  add(files: readonly File[]): void
  /** Takes files out of the clipboard; whether there were any. */
  paste(event: ClipboardEvent): boolean
}

/** The files that go along with what is being written in a place. */
export function useAttachments(community: Id, place: Id): Attachments {
  const t = useMessages(fileMessages)
  const uploads = useMemo(() => uploadsAt(community, place), [community, place])
  const list = useStore(uploads.list)
  const here = list.filter(({ state }) => state === 'here')

  function add(files: readonly File[]) {
    if (uploads.add(files) > 0) toast(t.tooMany(mostFiles))
  }

  function paste(event: ClipboardEvent): boolean {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return false
    event.preventDefault()
    add(files)
    return true
  }

  const files = here.map(({ id, description }) => ({
    id,
    ...(description.trim() && { description: description.trim() }),
  }))
  return { uploads, files, open: list.length - here.length, add, paste }
}
