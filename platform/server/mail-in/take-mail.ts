import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { atMost } from '#lib/at-most.ts'
import { domainIn, type Head, nameIn, readHead, recipientsOf, senderOf, valuesOf } from './head.ts'
import { isAutomatic } from './is-automatic.ts'
import {
  clockSkew,
  longestHead,
  mostAtOnce,
  mostBoundaries,
  mostHeadLines,
  mostLines,
  mostMegabytes,
  oldestMail,
} from './limits.ts'
import { proveSender } from './prove-sender.ts'
import { readMail } from './read-mail.ts'
import type { MailReceiver } from './receiver.ts'
import {
  notAddressed,
  notOnce,
  notOneSender,
  notYours,
  tooLarge,
  tooManyParts,
  tooOld,
  unknownAddress,
  unreadable,
} from './refusals.ts'
import type { MailInLent } from './start-mail-in.ts'

const whole = atMost(mostAtOnce)

/**
 * Takes one mail as it comes. Its head decides whether the rest is kept at all; what a machine wrote is swallowed without a word. Throws
 * what its sender is told, once all of it went by.
 */
export async function takeMail(
  lent: MailInLent,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Chunks = stream[Symbol.asyncIterator]()
  try {
    await takeFrom({ chunks, stream, session }, lent)
  } finally {
    for (let next = await chunks.next(); !next.done; next = await chunks.next());
  }
}

interface Incoming {
  chunks: Chunks
  stream: SMTPServerDataStream
  session: SMTPServerSession
}

async function takeFrom(
  { chunks, stream, session }: Incoming,
  { receivers, host, settings, resolver }: MailInLent,
): Promise<void> {
  const { envelope, remoteAddress: ip, hostNameAppearsAs: helo } = session
  const name = nameIn(envelope.rcptTo[0]?.address ?? '')
  const receiver = receivers.find((each) => each.knows(name))
  if (!receiver) throw unknownAddress()
  const begun = await headIn(chunks)
  const head = await readHead(begun.head).catch(cannotRead)
  const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
  if (isAutomatic(head, { sender, host })) return
  const from = await admittedSender(head, name, receiver)
  await whole(async () => {
    const raw = await rest(chunks, begun.bytes, stream)
    await proveSender({ raw, head, from, sender, ip, helo }, settings, resolver)
    const { markers } = receiver
    await receiver.take(name, from, () => readMail(raw, { from, markers }).catch(cannotRead))
  })
}

function cannotRead(): never {
  throw unreadable()
}

type Chunks = AsyncIterator<Buffer>

/** What came until the head was there, which an empty line ends. */
async function headIn(chunks: Chunks): Promise<{ head: Buffer; bytes: Buffer }> {
  let bytes = Buffer.alloc(0)
  for (;;) {
    const { value, done } = await chunks.next()
    if (!done) bytes = Buffer.concat([bytes, value])
    const end = endOfHead(bytes)
    if (end > longestHead) throw unreadable()
    if (end >= 0 || done) {
      const head = end < 0 ? bytes : bytes.subarray(0, end)
      if (countOf(head, '\n') > mostHeadLines) throw tooManyParts()
      return { head, bytes }
    }
    if (bytes.length > longestHead) throw unreadable()
  }
}

/** Behind the first empty line, as a parser sees it; -1 without one. */
function endOfHead(bytes: Buffer): number {
  const [end = -1] = ['\n\n', '\n\r\n']
    .flatMap((empty) => {
      const at = bytes.indexOf(empty)
      return at < 0 ? [] : [at + empty.length]
    })
    .sort((one, other) => one - other)
  return end
}

function countOf(bytes: Buffer, sought: string): number {
  let count = 0
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + sought.length))
    count += 1
  return count
}

/** A signature covers the lowest of several, and a reader takes the first, or all (RFC 6376, 8.15). */
const onceAtMost = [
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'date', 'subject', 'message-id', 'in-reply-to'],
  ...['content-type', 'content-transfer-encoding'],
]

/** Who a mail is from, if they have to do with whom it is to. Whether it is really from them is asked when all of it is here. */
async function admittedSender(head: Head, name: string, receiver: MailReceiver): Promise<string> {
  if (onceAtMost.some((each) => valuesOf(head, each).length > 1)) throw notOnce()
  const from = senderOf(head)
  if (!from || domainIn(from) === '') throw notOneSender()
  // Somebody's signed mail to others, sent here again, names others.
  if (!recipientsOf(head).some((address) => nameIn(address) === name)) throw notAddressed()
  const at = Date.parse(valuesOf(head, 'date')[0] ?? '')
  if (!(at >= Date.now() - oldestMail && at <= Date.now() + clockSkew)) throw tooOld()
  if (!(await receiver.admits(name, from))) throw notYours()
  return from
}

async function rest(chunks: Chunks, begun: Buffer, stream: SMTPServerDataStream): Promise<Buffer> {
  const parts = [begun]
  let lines = countOf(begun, '\n')
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    lines += countOf(next.value, '\n')
    if (stream.sizeExceeded || lines > mostLines) parts.length = 0
    else parts.push(next.value)
  }
  if (stream.sizeExceeded) throw tooLarge(mostMegabytes)
  const raw = Buffer.concat(parts)
  if (lines > mostLines || countOf(raw, '\n--') > mostBoundaries) throw tooManyParts()
  return raw
}
