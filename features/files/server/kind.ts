import { fileTypeFromBuffer } from 'file-type'
import { type FileKind, kindOfType, plainType } from '../kinds.ts'

export interface Kind {
  /** The media type, told from the content. */
  type: string
  kind: FileKind
}

/** What a file is, by its first bytes: names and headers may lie. */
export async function kindOf(head: Uint8Array): Promise<Kind> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const type = found ? plainType(found.mime) : isText(head) ? 'text/plain' : unknown
  return { type, kind: kindOfType(type) }
}

/** Whether a browser may show it in its place. All else, pages and drawings with scripts first of all, is only ever saved. */
export function isShown(type: string): boolean {
  return kindOfType(type) !== 'other'
}

const unknown = 'application/octet-stream'

function isText(head: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }).includes('\0')
  } catch {
    return false
  }
}
