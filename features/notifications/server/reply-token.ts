import type { Id } from '#lib/ids.ts'
import { isSameMac, macOf } from '#platform/server/signed.ts'

/** What a mail told of, and where an answer to it goes. */
export interface AnswerPlace {
  of: 'topic' | 'announcement'
  id: Id
}

const purposes = { topic: 'notifications.reply', announcement: 'notifications.comment' } as const
const prefix = 'reply+'
const idBytes = 16
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * What stands before the `@` of the address by which one person answers in one place: which it is, and that it comes from here. In base32 (RFC
 * 4648), as mail servers may change the case of letters; 58 characters of the 64 there may be (RFC 5321, 4.5.3.1).
 */
export function replyName(secret: string, person: Id, { of, id }: AnswerPlace): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return prefix + base32(Buffer.concat([bytes, macOf(secret, purposes[of], [person, id])]))
}

/** Whether a name may be one of ours. */
export function isReplyName(name: string): boolean {
  return /^reply\+[a-z2-7]{52}$/.test(name)
}

/** The place that a name of this person leads to; undefined where it is of another or was made up. */
export function placeOfName(secret: string, person: Id, name: string): AnswerPlace | undefined {
  const bytes = fromBase32(name.slice(prefix.length))
  const id = bytes
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const signed = bytes.subarray(idBytes)
  const of = (['topic', 'announcement'] as const).find((each) =>
    isSameMac(signed, macOf(secret, purposes[each], [person, id])),
  )
  return of && { of, id }
}

function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
