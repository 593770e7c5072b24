import { hash } from 'node:crypto'
import PostalMime, { type Email, type Attachment as Part } from 'postal-mime'
import { atMost } from '#lib/at-most.ts'
import { instantOf } from '#lib/time.ts'
import { htmlWords } from './html-words.ts'
import { longestText, mostAttachments } from './limits.ts'
import { ownWords } from './own-words.ts'
import type { Attachment, ReceivedMail } from './receiver.ts'
import { unwrapped } from './unwrapped.ts'

/** Reading takes many times the memory of what is read. */
const inTurn = atMost(1)

/** Reads a mail whose sender is known. `markers` are sentences below which nothing is the sender's. */
export async function readMail(
  raw: Uint8Array,
  { from, markers }: { from: string; markers: readonly string[] },
): Promise<ReceivedMail> {
  // A mail in a mail is a file: its words are not the sender's, and what its base64 hides is not counted.
  const email = await inTurn(() => PostalMime.parse(raw, { maxRfc822NestingDepth: 0 }))
  const parts = email.attachments
  const written = await writtenIn(email)
  const marker = markers.find((each) => written.replaceAll(/\s+/g, ' ').includes(each))
  const { words, shown } = withPictures(ownWords(written, marker), parts)
  const at = email.date ? new Date(email.date) : undefined
  return {
    key: email.messageId ?? hash('sha256', raw, 'hex'),
    ...(at && Number.isFinite(at.getTime()) ? { at: instantOf(at.getTime()) } : {}),
    from,
    ...answersOf(email),
    ...attached(words, parts, shown),
  }
}

/** Plain text first: what stands there stands in the mail. Programs write it with every mail, but for a few. */
async function writtenIn({ text, html }: Email): Promise<string> {
  if (text?.trim() || !html) return unwrapped((text ?? '').slice(0, longestText))
  return (await htmlWords(html)).slice(0, longestText)
}

function answersOf({ inReplyTo }: Email): Pick<ReceivedMail, 'answers'> {
  const [, name] = /<([^<>@\s]+)@/.exec(inReplyTo ?? '') ?? []
  return name ? { answers: name } : {}
}

/** Pictures stand in plain text as `[image: clay.jpg]` or `[cid:...]`: there they are shown. */
function withPictures(words: string, parts: readonly Part[]): { words: string; shown: Set<Part> } {
  const shown = new Set<Part>()
  const replaced = words.replaceAll(
    /\\?\[(image: |cid:)([^[\]\n]{1,200}?)\\?\]/g,
    (written, kind: string, name: string) => {
      const plain = name.replaceAll('\\', '')
      const part = parts.find((each) =>
        kind === 'cid:' ? idOf(each) === plain : each.filename === plain,
      )
      if (!part) return kind === 'cid:' ? '' : written
      shown.add(part)
      return `\n\n![](cid:${parts.indexOf(part)})\n\n`
    },
  )
  return { words: replaced.replaceAll(/\n{3,}/g, '\n\n').trim(), shown }
}

function idOf({ contentId }: Part): string | undefined {
  return contentId?.replaceAll(/[<>]/g, '')
}

/** What goes along: all but pictures that belong to a quote or a signature, and what mail programs say to each other. */
function attached(
  words: string,
  parts: readonly Part[],
  shown: ReadonlySet<Part>,
): Pick<ReceivedMail, 'words' | 'attachments'> {
  const kept = parts
    .filter((part) => shown.has(part) || !(part.related || isForPrograms(part)))
    .slice(0, mostAttachments)
  const places = new Map(kept.map((part, at) => [parts.indexOf(part), at]))
  return {
    words: words.replaceAll(/!\[\]\(cid:(\d+)\)/g, (_, at: string) => {
      const place = places.get(Number(at))
      return place === undefined ? '' : `![](cid:${place})`
    }),
    attachments: kept.map(attachmentOf),
  }
}

function isForPrograms({ mimeType }: Part): boolean {
  return /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)|text\/rfc822-headers)$/.test(
    mimeType,
  )
}

function attachmentOf({ filename, mimeType, content }: Part): Attachment {
  const ending = mimeType.split('/')[1] ?? 'bin'
  return {
    name: filename ?? `file.${ending}`,
    content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  }
}
