import type { Id } from '#lib/ids.ts'
import { isSameMac, macOf } from '#platform/server/signed.ts'

const purpose = 'notifications.reply'
const prefix = 'reply+'
const idBytes = 16
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * What stands before the `@` of the address by which one person answers in one topic: which it is, and that it comes from here. In base32 (RFC
 * 4648), as mail servers may change the case of letters; 58 characters of the 64 there may be (RFC 5321, 4.5.3.1).
 */
export function replyName(secret: string, person: Id, topicId: Id): string {
  const topic = Buffer.from(topicId.replaceAll('-', ''), 'hex')
  return prefix + base32(Buffer.concat([topic, macOf(secret, purpose, [person, topicId])]))
}

/** Whether a name may be one of ours. */
export function isReplyName(name: string): boolean {
  return /^reply\+[a-z2-7]{52}$/.test(name)
}

/** The topic that a name of this person leads to; undefined where it is of another or was made up. */
export function topicOfName(secret: string, person: Id, name: string): Id | undefined {
  const bytes = fromBase32(name.slice(prefix.length))
  const topic = bytes
    .subarray(0, idBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSameMac(bytes.subarray(idBytes), macOf(secret, purpose, [person, topic]))
    ? topic
    : undefined
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
