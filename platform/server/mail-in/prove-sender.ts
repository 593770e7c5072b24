import { BlockList, isIPv6 } from 'node:net'
import type { DNSResolver } from 'mailauth'
import type { MailIn } from '../config/index.ts'
import { resultsBy } from './authentication-results.ts'
import { domainIn, type Head, valuesOf } from './head.ts'
import { notNow, unproven } from './refusals.ts'

/** A mail as it came in, and from where. */
export interface Arrival {
  raw: Buffer
  head: Head
  /** The address in `From`. */
  from: string
  /** The address of the SMTP envelope. */
  sender: string
  ip: string
  helo: string
}

/**
 * Lets a mail pass of which it is proven that its `From` says whose it is: by DKIM or SPF for the domain there, as DMARC means it (RFC
 * 7489, 3.1), whether or not the domain asks for that; or by the word of a relay that checked it. Throws what its sender is told.
 */
export async function proveSender(
  arrival: Arrival,
  { relays }: Pick<MailIn, 'relays'>,
  resolver?: DNSResolver,
): Promise<void> {
  const { ip, head, from, sender, helo } = arrival
  const relay = relays.find(({ network }) => isWithin(ip, network))
  // A relay repeats these two beside its own words, and not each quotes them well.
  const repeats = !misleading.test(sender) && !misleading.test(helo)
  if (relay && repeats && isProvenBy(relay.name, head, domainIn(from))) return
  // Through a relay SPF tells of the relay; signatures stay what they are.
  if (await isProvenHere(arrival, { spf: relay === undefined, resolver })) return
  throw unproven()
}

const misleading = /[\s"'();\\]/

async function isProvenHere(
  { raw, head, from, sender, ip, helo }: Arrival,
  { spf: asksSpf, resolver }: { spf: boolean; resolver: DNSResolver | undefined },
): Promise<boolean> {
  // Only who receives mails pays for it.
  const { authenticate } = await import('mailauth')
  const { dkim, spf, dmarc } = await authenticate(raw, {
    ...{ sender, helo, ip, disableArc: true, disableBimi: true, rejectRsaSha1: true },
    ...(resolver ? { resolver } : {}),
  })
  // Two readers of one header must not see two senders.
  if (dkim.headerFrom.length !== 1 || dkim.headerFrom[0]?.toLowerCase() !== from) return false
  const signed = dkim.results.some(
    ({ status, signingHeaders }) =>
      status.result === 'pass' &&
      status.aligned &&
      !status.underSized &&
      coversAddress(signingHeaders?.keys ?? '', head),
  )
  // There is none where the domain says nothing of DMARC, whatever the types say.
  const strict = dmarc !== false && dmarc.alignment?.spf.strict === true
  const sent =
    asksSpf &&
    spf !== false &&
    spf.status.result === 'pass' &&
    isAligned(spf.domain, domainIn(from), strict)
  if (signed || sent) return true
  const results = [...(spf && asksSpf ? [spf] : []), ...dkim.results]
  if (results.some(({ status }) => status.result === 'temperror')) throw notNow()
  return false
}

/** Whether a signature says when and to whom a mail was written. Else whoever has one of somebody's mails sends it here. */
function coversAddress(signed: string, head: Head): boolean {
  const names = signed.toLowerCase().split(/\s*:\s*/)
  return ['date', 'to', 'cc'].every(
    (name) => names.includes(name) || valuesOf(head, name).length === 0,
  )
}

/** What the relay says itself, whatever other headers of that kind are in the mail. */
function isProvenBy(name: string, head: Head, domain: string): boolean {
  return valuesOf(head, 'authentication-results')
    .flatMap((value) => resultsBy(name, value))
    .some(({ method, result, properties }) => {
      if (result !== 'pass') return false
      const named = (property: string) => properties.get(property)?.replace(/^.*@/, '') ?? ''
      if (method === 'dmarc') return named('header.from') === domain
      if (method === 'spf') return isAligned(named('smtp.mailfrom'), domain, false)
      if (method !== 'dkim') return false
      return isAligned(named('header.d') || named('header.i'), domain, false)
    })
}

/** One is the other or lies within it. Two beside each other count as strangers, since without a list nobody knows what is whose. */
function isAligned(proven: string, domain: string, strict: boolean): boolean {
  const one = proven.toLowerCase()
  if (one === domain) return domain !== ''
  if (strict || !one.includes('.') || !domain.includes('.')) return false
  return one.endsWith(`.${domain}`) || domain.endsWith(`.${one}`)
}

/** Whether an address is in a network, as `192.0.2.0/24`, or is that very address. */
export function isWithin(ip: string, network: string): boolean {
  const [address = '', prefix] = network.split('/')
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  const list = new BlockList()
  if (prefix === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(prefix), family)
  return list.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
}
