import PostalMime, { type Address, addressParser, type Email } from 'postal-mime'

/** The headers of a mail, read before the rest. */
export interface Head {
  /** Each with its name in lower case, from the top. */
  headers: readonly { key: string; value: string }[]
  email: Email
}

/** Reads the headers of a mail. */
export async function readHead(bytes: Uint8Array): Promise<Head> {
  const email = await PostalMime.parse(bytes)
  return { headers: email.headers, email }
}

/** The values of a header, from the top. */
export function valuesOf({ headers }: Head, name: string): string[] {
  return headers.filter(({ key }) => key === name).map(({ value }) => value)
}

/** The one address a mail is from, in lower case; undefined where there is none or more than one. */
export function senderOf(head: Head): string | undefined {
  const [from, ...more] = valuesOf(head, 'from')
  if (from === undefined || more.length > 0) return undefined
  const [address, ...others] = addressesIn(addressParser(from))
  return others.length > 0 ? undefined : address
}

/** Whom a mail says it is to. */
export function recipientsOf({ email }: Head): string[] {
  return addressesIn([...(email.to ?? []), ...(email.cc ?? [])])
}

function addressesIn(addresses: readonly Address[]): string[] {
  return addresses
    .flatMap((each) => ('group' in each && each.group ? each.group : [each]))
    .flatMap(({ address }) => address?.toLowerCase() || [])
}

/** What stands before the `@` of an address. */
export function nameIn(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).toLowerCase()
}

/** What stands behind it. */
export function domainIn(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
