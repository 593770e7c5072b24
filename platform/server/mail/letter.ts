import type { Language } from '#lib/messages.ts'

/** What a mail says; the words come from a catalogue. */
export interface Letter {
  subject: string
  greeting: string
  /** Plain sentences. */
  paragraphs: readonly string[]
  /** The one thing to do, as a button; its address also stands in full below it. */
  action?: { label: string; url: string }
  /** Said small at the end, such as how long the link works. */
  notes?: readonly string[]
}

/** Writes a letter out, once as plain text and once as HTML with the same words. */
export function writeLetter(
  letter: Letter,
  language: Language,
): { subject: string; text: string; html: string } {
  const subject = letter.subject.replaceAll(/\s+/g, ' ').trim()
  return { subject, text: asText(letter), html: asHtml({ ...letter, subject }, language) }
}

function asText({ greeting, paragraphs, action, notes = [] }: Letter): string {
  const link = action ? [`${action.label}:\n${action.url}`] : []
  return `${[greeting, ...paragraphs, ...link, ...notes].join('\n\n')}\n`
}

const paper = '#faf7f2'
const sheet = '#fffdfa'
const ink = '#2b2622'
const faint = '#6d655c'
const accent = '#a04a24'
const line = '#e6dfd4'

function asHtml({ subject, greeting, paragraphs, action, notes = [] }: Letter, language: Language) {
  const said = [greeting, ...paragraphs].map((sentence) => `<p>${safe(sentence)}</p>`).join('\n')
  const small = notes.map((note) => `<p class="note">${safe(note)}</p>`).join('\n')
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
.note, .address { margin: 0 0 8px; color: ${faint}; font-size: 13px; }
.address { overflow-wrap: anywhere; }
</style>
</head>
<body>
<div class="sheet">
${said}
${action ? button(action) : ''}
${small}
</div>
</body>
</html>
`
}

function button({ label, url }: { label: string; url: string }): string {
  return `<p><a class="action" href="${safe(url)}">${safe(label)}</a></p>
<p class="address">${safe(url)}</p>`
}

function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
