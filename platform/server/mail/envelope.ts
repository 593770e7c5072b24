/** What a mail says of itself in its headers, beside subject and sender. What it has not is left out. */
export interface Envelope {
  /** Who it is from, by name; the address is always ours. */
  from?: string
  /** Where an answer goes. */
  replyTo?: { name: string; address: string }
  /** What stands before the `@` of its Message-ID, so that an answer can be told by it. The id of its row unless said. */
  id?: string
  /** The same of what it follows on, the oldest first: mail programs show them together. */
  follows?: readonly string[]
  list?: List
}

/** Of mails that come again and again: what they have in common, and the address that ends them. */
interface List {
  name: string
  /** Before the host, as `kiln-circle`. */
  id: string
  /** Takes a POST from a mail program (RFC 8058) and shows a page to whoever opens it. */
  unsubscribe: string
}

/** The headers of a mail, as nodemailer takes them. `id` is its own unless the envelope says so. */
export function headersOf(
  { from, replyTo, id, follows = [], list }: Envelope,
  own: { id: string; host: string; sender: string },
) {
  const references = follows.map((each) => `<${each}@${own.host}>`)
  const last = references.at(-1)
  return {
    from: from === undefined ? own.sender : { name: from, address: addressIn(own.sender) },
    // The same on every try, so that a mail server which took it twice can tell.
    messageId: `<${id ?? own.id}@${own.host}>`,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(last ? { inReplyTo: last, references } : {}),
    ...(list ? { list: listHeaders(list, own.host) } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(list ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
  }
}

function listHeaders({ name, id, unsubscribe }: List, host: string) {
  return { id: { url: `${id}.${host}`, comment: name }, unsubscribe }
}

/** The address of `Hamlet <hamlet@example.org>`. */
function addressIn(sender: string): string {
  return /<([^<>]*)>$/.exec(sender)?.[1] ?? sender
}
