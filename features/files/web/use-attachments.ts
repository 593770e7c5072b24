import { type ClipboardEvent, useMemo } from 'react'
import type { Id } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { AttachFile } from '../contract.ts'
import { mostFiles } from '../limits.ts'
import type { FileMessages } from '../messages/en.ts'
import { fileMessages } from '../messages/index.ts'
import { type Upload, type Uploads, uploadsAt } from './uploads.ts'

export interface Attachments {
  uploads: Uploads
  /** What goes along with the message. */
  files: AttachFile[]
  /** Why the message cannot go yet, for the person: files are on their way, or will not come. */
  waits: string | undefined
  add(files: readonly File[]): void
  /** Takes files out of the clipboard; whether there were any. */
  paste(event: ClipboardEvent): boolean
  /** Forgets all, as the message took them along. */
  clear(): void
}

/** The files that go along with what is being written in a place. */
export function useAttachments(community: Id, place: Id): Attachments {
  const t = useMessages(fileMessages)
  const uploads = useMemo(() => uploadsAt(community, place), [community, place])
  const list = useStore(uploads.list)

  function add(files: readonly File[]) {
    if (files.length > mostFiles - list.length) toast(t.tooMany(mostFiles))
    import('./send-files.ts')
      .then(({ sendFiles }) => sendFiles(uploads, files))
      .catch(() => toast(t.unreachable))
  }

  function paste(event: ClipboardEvent): boolean {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return false
    event.preventDefault()
    add(files)
    return true
  }

  const files = list
    .filter(({ state }) => state === 'here')
    .map(({ id, description }) => ({
      id,
      ...(description.trim() && { description: description.trim() }),
    }))
  return { uploads, files, waits: waitsFor(list, t), add, paste, clear: () => uploads.list.set([]) }
}

function waitsFor(list: readonly Upload[], t: FileMessages): string | undefined {
  const count = (...states: Upload['state'][]) =>
    list.filter(({ state }) => states.includes(state)).length
  const [coming, failed] = [count('checking', 'waiting', 'sending'), count('failed')]
  if (coming > 0) return t.stillSending(coming)
  if (failed > 0) return t.notSent(failed)
  const refused = count('refused')
  return refused > 0 ? t.refused(refused) : undefined
}
