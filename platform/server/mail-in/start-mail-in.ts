import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import type { DNSResolver } from 'mailauth'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { hour } from '#lib/time.ts'
import type { MailIn } from '../config/index.ts'
import { OperatorError } from '../config/index.ts'
import { TooMany } from '../errors/errors.ts'
import { type Limiter, limiter } from '../http/limit.ts'
import type { Logger } from '../logger.ts'
import { admitConnection, type Deadlines, endAfter, usualDeadlines } from './connections.ts'
import { domainIn, nameIn } from './head.ts'
import { fromOneMachine, mostConnections, mostMegabytes } from './limits.ts'
import { isWithin } from './prove-sender.ts'
import type { MailReceiver } from './receiver.ts'
import { MailRefusal, notNow, oneAtATime, tooOften, unknownAddress } from './refusals.ts'
import { takeMail } from './take-mail.ts'

export interface MailInLent {
  settings: MailIn
  /** The host of our own Message-IDs. */
  host: string
  /** Who takes mails; the first that knows a name. */
  receivers: readonly MailReceiver[]
  logger: Logger
  resolver?: DNSResolver
  limits?: Limiter
  deadlines?: Deadlines
}

/** A mail server that takes answers, until it is disposed of. */
export interface RunningMailIn extends AsyncDisposable {
  port: number
}

/**
 * Listens for mails by SMTP. Each is taken, or refused with a reason, before its sender is let go, so none waits here and none is answered
 * by a bounce of ours, which could go to somebody who did not write it.
 */
export async function startMailIn(lent: MailInLent): Promise<RunningMailIn> {
  const { settings, logger } = lent
  const limits = lent.limits ?? limiter()
  const deadlines = lent.deadlines ?? usualDeadlines
  const ends = new Map<string, NodeJS.Timeout>()
  const tls = await certificateOf(settings)
  const server: SMTPServer = new SMTPServer({
    ...tls,
    name: settings.domain,
    banner: 'Hamlet',
    size: mostMegabytes * 1024 * 1024,
    maxClients: mostConnections,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    onConnect: (session, callback) => {
      ends.set(session.id, endAfter(server, session.id, deadlines.connection))
      callback(orRefusal(() => admitConnection(server, settings, session)))
    },
    onClose: ({ id }) => {
      clearTimeout(ends.get(id))
      ends.delete(id)
    },
    onMailFrom: (_, session, callback) => {
      callback(orRefusal(() => admitMachine(limits, settings, session)))
    },
    onRcptTo: ({ address }, session, callback) => {
      callback(orRefusal(() => admitRecipient(lent, address, session)))
    },
    onData: (stream, session, callback) => {
      const end = endAfter(server, session.id, deadlines.sending)
      takeMail(lent, stream, session)
        .finally(() => clearTimeout(end))
        .then(
          () => callback(),
          (error: unknown) => callback(refusalOf(error, logger)),
        )
    },
  })
  server.on('error', (error) => logger.debug('mail-in.connection', { error }))
  const reading = setInterval(() => void renew(server, lent), hour).unref()
  await listen(server, settings)
  return {
    port: (server.server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      clearInterval(reading)
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: SMTPServer, { port, host }: MailIn): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(new OperatorError(`No mail can be taken at ${host}, port ${port}: ${error.message}.`))
    server.server.once('error', fail)
    server.listen(port, host, () => {
      server.server.off('error', fail)
      resolve()
    })
  })
}

async function certificateOf({ tls }: MailIn): Promise<{ cert: string; key: string } | undefined> {
  if (!tls) return undefined
  try {
    return { cert: await readFile(tls.cert, 'utf8'), key: await readFile(tls.key, 'utf8') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`The certificate for mails that come in cannot be read: ${why}.`)
  }
}

/** Certificates are renewed while we run. One that cannot be read leaves the one before. */
async function renew(server: SMTPServer, { settings, logger }: MailInLent): Promise<void> {
  try {
    const tls = await certificateOf(settings)
    if (tls) server.updateSecureContext(tls)
  } catch (error) {
    logger.error('mail-in.certificate', { error })
  }
}

function admitMachine(limits: Limiter, { relays }: MailIn, { remoteAddress }: SMTPServerSession) {
  if (relays.some(({ network }) => isWithin(remoteAddress, network))) return
  limits.take(fromOneMachine, remoteAddress)
}

function admitRecipient(
  { settings, receivers }: MailInLent,
  address: string,
  { envelope }: SMTPServerSession,
): void {
  const isOurs =
    domainIn(address) === settings.domain && receivers.some((each) => each.knows(nameIn(address)))
  if (!isOurs) throw unknownAddress()
  if (envelope.rcptTo.length > 0) throw oneAtATime()
}

function orRefusal(work: () => void): Error | null {
  try {
    work()
    return null
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown, logger?: Logger): MailRefusal {
  if (error instanceof MailRefusal) {
    logger?.info('mail-in.refused', { code: error.responseCode, why: error.message.slice(0, 6) })
    return error
  }
  if (error instanceof TooMany) return tooOften()
  if (isCutOff(error)) return notNow()
  logger?.error('mail-in.failed', { error })
  return notNow()
}

/** Whoever sends may go away in the middle: no fault of ours. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNECTION'
}
