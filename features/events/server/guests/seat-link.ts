import { type Id, isId } from '#lib/ids.ts'
import { isSameMac, macOf } from '#platform/server/signed.ts'

const purpose = 'event-seat'

interface Seat {
  community: Id
  /** The RSVP. */
  id: Id
}

/**
 * What the address of a guest's own page ends with: the RSVP, and what proves that we gave it out. Whoever has it acts as the
 * guest; it stands in mails to them alone.
 */
export function seatToken(secret: string, { community, id }: Seat): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, macOf(secret, purpose, [community, id])]).toString('base64url')
}

/** The RSVP that a token was made for; undefined where it is none of ours. */
export function seatOf(secret: string, community: Id, token: string): Id | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isId(id)) return undefined
  const isOurs = isSameMac(bytes.subarray(16), macOf(secret, purpose, [community, id]))
  return isOurs ? id : undefined
}
