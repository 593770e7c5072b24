import { isIPv6 } from 'node:net'
import type { SMTPServer, SMTPServerSession } from 'smtp-server'
import type { MailIn } from '../config/index.ts'
import { longestConnection, longestSending, mostFromOne } from './limits.ts'
import { isWithin } from './prove-sender.ts'
import { tooLong, tooManyConnections } from './refusals.ts'

/** How long a connection and one mail in it may take, in milliseconds. */
export interface Deadlines {
  connection: number
  sending: number
}

export const usualDeadlines: Deadlines = {
  connection: longestConnection,
  sending: longestSending,
}

/** Refuses who has too many connections already. Relays may have any number. */
export function admitConnection(
  { connections }: SMTPServer,
  { relays }: Pick<MailIn, 'relays'>,
  { remoteAddress: ip }: SMTPServerSession,
): void {
  if (relays.some(({ network }) => isWithin(ip, network))) return
  const near = isIPv6(ip) ? `${ip}/64` : ip
  const theirs = [...connections].filter(
    ({ remoteAddress }) => remoteAddress !== '' && isWithin(remoteAddress, near),
  )
  if (theirs.length > mostFromOne) throw tooManyConnections()
}

/** Ends a connection after so many milliseconds, whatever goes on in it, unless it is cleared before. */
export function endAfter(
  { connections }: SMTPServer,
  id: string,
  milliseconds: number,
): NodeJS.Timeout {
  const end = () => {
    const { responseCode, message } = tooLong()
    for (const each of connections) if (each.id === id) each.send(responseCode, message)
  }
  return setTimeout(end, milliseconds).unref()
}
