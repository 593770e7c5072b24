import { html, raw } from 'hono/html'
import type { Language } from '#lib/messages.ts'
import { publicWords } from '../../messages/public.ts'
import { ownStyles, styleSheet } from './style-sheet.ts'

export type Html = ReturnType<typeof html>

/** Who reads, and where. */
export interface Reading {
  language: Language
  /** The name of the organisation. */
  site: string
  publicUrl: string
  nonce: string
}

interface Content {
  title: string
  description: string
  /** The path of this page. */
  path: string
  /** Accents on the page, in degrees. */
  hues?: readonly number[]
  /** What the page needs beyond the shared parts. */
  styles?: string
  /** The address of a picture of what it is about, and what is to be seen on it. */
  picture?: { url: string; description: string } | undefined
  /** The way in that stands at the head; signing in, unless said. */
  entry?: { address: string; label: string }
  /** Nothing around it: for frames on pages of others. */
  bare?: boolean
  /** Kept out of search engines: who has the address may see it, nobody finds it. */
  unlisted?: boolean
  /** It is read for its own sake, as an article is, and not a place where one does something. */
  isArticle?: boolean
  /** The same for machines, as schema.org has it. */
  data?: object
  body: Html | Promise<Html>
}

/** A whole page in the look of a letter, as it stands before any script: same tokens, light and dark. */
export function publicPage(reading: Reading, content: Content) {
  return html`<!doctype html>
<html lang="${reading.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, viewport-fit=cover">
<title>${content.title} · ${reading.site}</title>
${content.bare ? html`<meta name="robots" content="noindex">` : said(reading, content)}
${looks(reading, content)}
</head>
<body>
${content.bare ? content.body : letter(reading, content)}
</body>
</html>`
}

/** What one reads who asked for what is not there, or not for them: the same in every case. */
export function missingPage(
  reading: Reading,
  words: { notFound: string; notFoundText: string },
  more: Pick<Content, 'entry'> & { onward?: Html } = {},
) {
  return publicPage(reading, {
    title: words.notFound,
    description: words.notFoundText,
    path: '/communities',
    unlisted: true,
    ...(more.entry ? { entry: more.entry } : {}),
    body: html`<div class="letter-title"><h1>${words.notFound}</h1><p>${words.notFoundText}</p></div>
${more.onward ?? ''}`,
  })
}

/** What other machines read of a page: search engines, and those that show where a link leads. */
function said(
  { language, site, publicUrl }: Reading,
  { title, description, path, picture, unlisted, isArticle, data }: Content,
) {
  const url = publicUrl + path
  return html`<meta name="description" content="${description}">
${unlisted ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${url}">`}
<meta property="og:type" content="${isArticle ? 'article' : 'website'}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${site}">
<meta property="og:locale" content="${language === 'de' ? 'de_DE' : 'en_GB'}">
<meta property="og:image" content="${picture?.url ?? `${publicUrl}/icons/icon-512.png`}">
${picture ? html`<meta property="og:image:alt" content="${picture.description}">` : ''}
<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">
${data ? html`<script type="application/ld+json">${raw(jsonFor(data))}</script>` : ''}`
}

function looks({ nonce }: Reading, { hues = [], styles = '' }: Content) {
  const sheet = styleSheet()
  return html`<link rel="icon" href="/icons/favicon.svg" type="image/svg+xml">
${sheet ? html`<link rel="stylesheet" href="${sheet}">` : ''}
<style nonce="${nonce}">${raw(ownStyles + styles)}${raw([...new Set(hues)].map(hueRule).join(''))}</style>`
}

function letter({ language, site }: Reading, { entry, body }: Content) {
  const t = publicWords[language]
  const { address, label } = entry ?? { address: '/sign-in', label: t.signIn }
  return html`<div class="letter" data-width="wide">
<header class="letter-head">
<a class="wordmark" href="/communities">${mark}<span>${site}</span></a>
<a class="button" data-kind="plain" data-size="s" href="${address}">${label}</a>
</header>
<main class="letter-main" id="content">${body}</main>
<footer class="letter-foot"><a class="link" href="/communities">${t.all}</a></footer>
</div>`
}

/** A square with the first letter of a community, in its accent. */
export function tile(name: string, hue: number) {
  const letter = String.fromCodePoint(name.codePointAt(0) ?? 32).toLocaleUpperCase()
  return html`<span class="tile" data-size="l" data-hue="${hue}" aria-hidden="true">${letter}</span>`
}

/** A style sheet may say what an attribute may not under our Content-Security-Policy. Hues are numbers from the table. */
function hueRule(hue: number): string {
  return `[data-hue="${Number(hue)}"]{--hue:${Number(hue)}}`
}

/** JSON that ends no script element, whatever it says. */
function jsonFor(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const mark = html`<svg class="mark" viewBox="3.5 1.5 17.5 21" aria-hidden="true"><path d="M5.5 3.5v17M5.5 12.25 12.25 6.75 19 12.25V20.5"/><circle cx="12.25" cy="15.75" r="1.9"/></svg>`
