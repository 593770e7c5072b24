import { fileTypeFromBuffer } from 'file-type'
import type { FileLimits } from '../contract.ts'

export interface Kind {
  /** The media type, told from the content. */
  type: string
  kind: keyof FileLimits
}

/** What a file is, by its first bytes: names and headers may lie. */
export async function kindOf(head: Uint8Array): Promise<Kind> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const type = typeOf(found?.mime) ?? (isText(head) ? 'text/plain' : 'application/octet-stream')
  if (pictures.has(type)) return { type, kind: 'image' }
  return { type, kind: playable.has(type) ? 'media' : 'other' }
}

/** Whether a browser may show it in its place. All else, pages and drawings with scripts first of all, is only ever saved. */
export function isShown(type: string): boolean {
  return pictures.has(type) || playable.has(type)
}

/** Pictures that are written anew before anybody sees them. */
export const pictures: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
])

const playable: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'video/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/flac',
  'audio/aac',
  'audio/webm',
])

const sameAs: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'image/apng': 'image/png',
}

function typeOf(mime: string | undefined): string | undefined {
  const plain = mime?.split(';')[0]
  return plain && (sameAs[plain] ?? plain)
}

function isText(head: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }).includes('\0')
  } catch {
    return false
  }
}
