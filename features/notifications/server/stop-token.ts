import type { Id } from '#lib/ids.ts'
import { isSameMac, macOf } from '#platform/server/signed.ts'

const purpose = 'notifications.stop'
const idBytes = 16

/** The end of a link by which somebody stops mails without signing in: who they are, and that it comes from here. */
export function stopToken(secret: string, person: Id): string {
  const id = Buffer.from(person.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, macOf(secret, purpose, [person])]).toString('base64url')
}

/** Whose token this is; undefined for what was not made here. */
export function personOfToken(secret: string, token: string): Id | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const person = bytes
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSameMac(bytes.subarray(idBytes), macOf(secret, purpose, [person])) ? person : undefined
}
