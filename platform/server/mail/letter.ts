import type { Language } from '#lib/messages.ts'
import { safe } from './said-html.ts'

/** What a mail says; the words come from a catalogue. */
export interface Letter {
  subject: string
  /** Said small above everything. */
  above?: string
  greeting?: string
  /** Plain sentences. */
  paragraphs: readonly string[]
  /** What others said, each under their name. */
  said?: readonly Said[]
  /** Stands for the picture that the mail brings along: in words, where it is not shown. */
  picture?: { alt: string; side: number }
  /** The one thing to do, as a button; its address also stands in full below it. */
  action?: Link
  /** Said small at the end, such as how long the link works. */
  notes?: readonly string[]
  /** What else one may want to do, small and last. */
  links?: readonly Link[]
}

/** By which a letter names the picture that its mail brings along (RFC 2392). */
export const pictureId = 'picture@hamlet'

interface Link {
  label: string
  url: string
}

/** Somebody's words as `saidWords` makes them, once as plain text and once as markup that is safe. */
export interface Said {
  by: string
  text: string
  html: string
}

/** Writes a letter out, once as plain text and once as HTML with the same words. */
export function writeLetter(
  letter: Letter,
  language: Language,
): { subject: string; text: string; html: string } {
  const subject = letter.subject.replaceAll(/\s+/g, ' ').trim()
  return { subject, text: asText(letter), html: asHtml({ ...letter, subject }, language) }
}

function asText({
  above,
  greeting,
  paragraphs,
  said = [],
  action,
  notes = [],
  links = [],
}: Letter) {
  const parts = [
    ...(above ? [above] : []),
    ...(greeting ? [greeting] : []),
    ...paragraphs,
    ...said.map(({ by, text }) => `${by}:\n\n${text}`),
    ...(action ? [asLines(action)] : []),
    ...notes,
    ...links.map(asLines),
  ]
  return `${parts.join('\n\n')}\n`
}

function asLines({ label, url }: Link): string {
  return `${label}:\n${url}`
}

const paper = '#faf7f2'
const sheet = '#fffdfa'
const ink = '#2b2622'
const faint = '#6d655c'
const accent = '#a04a24'
const line = '#e6dfd4'

function asHtml(letter: Letter, language: Language) {
  const { subject, above, greeting, paragraphs, said = [], notes = [], links = [] } = letter
  const { picture, action } = letter
  const sentences = [...(greeting ? [greeting] : []), ...paragraphs]
  const small = notes.map((note) => `<p class="note">${safe(note)}</p>`)
  const ways = links.map(
    ({ label, url }) => `<p class="note"><a href="${safe(url)}">${safe(label)}</a></p>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${safe(subject)}</title>
<style>
body { margin: 0; padding: 32px 16px; background: ${paper}; color: ${ink}; }
.sheet { max-width: 480px; margin: 0 auto; padding: 32px; background: ${sheet}; border: 1px solid ${line}; border-radius: 12px; font: 16px/1.55 Figtree, "Segoe UI", Helvetica, Arial, sans-serif; }
p { margin: 0 0 16px; }
.action { display: inline-block; padding: 12px 20px; border-radius: 8px; background: ${accent}; color: #ffffff !important; font-weight: 600; text-decoration: none; }
.by { margin: 24px 0 4px; font-weight: 600; }
.said { margin: 0 0 16px; padding-inline-start: 14px; border-inline-start: 3px solid ${line}; overflow-wrap: anywhere; }
.said blockquote { margin: 0 0 16px; padding-inline-start: 12px; border-inline-start: 2px solid ${line}; color: ${faint}; }
.said pre, .said code { font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
.said th, .said td { padding: 4px 10px; border: 1px solid ${line}; text-align: start; }
.note a { color: ${faint}; }
.note, .address { margin: 0 0 8px; color: ${faint}; font-size: 13px; }
.address { overflow-wrap: anywhere; }
</style>
</head>
<body>
<div class="sheet">
${above ? `<p class="note">${safe(above)}</p>` : ''}
${sentences.map((sentence) => `<p>${safe(sentence)}</p>`).join('\n')}
${said.map(saying).join('\n')}
${picture ? shown(picture) : ''}
${action ? button(action) : ''}
${[...small, ...ways].join('\n')}
</div>
</body>
</html>
`
}

function saying({ by, html }: Said): string {
  return `<p class="by" dir="auto">${safe(by)}</p>
<div class="said" dir="auto">${html}</div>`
}

function shown({ alt, side }: NonNullable<Letter['picture']>): string {
  return `<p><img src="cid:${pictureId}" alt="${safe(alt)}" width="${side}" height="${side}"></p>`
}

function button({ label, url }: Link): string {
  return `<p><a class="action" href="${safe(url)}">${safe(label)}</a></p>
<p class="address">${safe(url)}</p>`
}
