import type { Id } from '#lib/ids.ts'
import { isSameMac, macOf } from '#platform/server/signed.ts'
import { type StopKind, stopKindOf, stopPrefixes } from '../stop-kinds.ts'

const idBytes = 16

/** The end of a link by which somebody stops mails of a kind without signing in: who they are, and that it comes from here. */
export function stopToken(secret: string, id: Id, kind: StopKind = 'posts'): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return stopPrefixes[kind] + Buffer.concat([bytes, macFor(secret, id, kind)]).toString('base64url')
}

/** Whose token this is, a person's or a guest's, and for which mails; undefined for what was not made here. */
export function stopOfToken(secret: string, token: string): { id: Id; kind: StopKind } | undefined {
  const kind = stopKindOf(token)
  const bytes = Buffer.from(token.slice(stopPrefixes[kind].length), 'base64url')
  const id = bytes
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSameMac(bytes.subarray(idBytes), macFor(secret, id, kind)) ? { id, kind } : undefined
}

function macFor(secret: string, id: Id, kind: StopKind): Buffer {
  const purpose = kind === 'posts' ? 'notifications.stop' : `notifications.stop.${kind}`
  return macOf(secret, purpose, [id])
}
