import { raw } from 'hono/html'
import encodeQR from 'qr'

/** The QR code of a ticket, drawn dark on light whatever the colours around it, as scanners want it. */
export function ticketCode(code: string, description: string) {
  const drawn = encodeQR(code, 'svg', { ecc: 'medium', border: 3 })
  const label = description.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
  return raw(drawn.replace('<svg', `<svg class="ticket-code" role="img" aria-label="${label}"`))
}
