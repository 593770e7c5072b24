import encodeQR from 'qr'
import type { MailPicture } from '#platform/server/mail/send-mail.ts'

/** The QR code of a ticket as a picture in a mail. */
export function ticketPicture(code: string): MailPicture {
  const drawn = encodeQR(code, 'gif', { ecc: 'medium', border: 3, scale: 4 })
  return { name: 'ticket.gif', content: Buffer.from(drawn).toString('base64') }
}
