import { existsSync, readFileSync } from 'node:fs'
import type { Context, Handler } from 'hono'
import { z } from 'zod'
import { initials } from '#lib/initials.ts'
import { sessionOf } from '#platform/server/auth/session.ts'
import type { Database } from '#platform/server/db/database.ts'
import { codingFor, encoded } from '#platform/server/http/coding.ts'
import type { FirstLook, Looking, Place } from '#platform/server/http/first-look.ts'
import { element, escaped } from '#platform/server/markdown/html/element.ts'

/** The built page of the app, and the folder it stands in. */
interface Built {
  folder: string
  page: () => string
}

/**
 * Answers with the page of the app that holds what it will draw, so that one reads before it runs: only for who is signed in,
 * and kept by nobody. Whatever they may not see is the page without it.
 */
export function firstLook(database: Database, { look }: Looking, { folder, page }: Built): Handler {
  const style = styleIn(folder)
  return async (c, next) => {
    const session = await sessionOf(database, c.req.raw.headers)
    const seen = session && (await look(session.person, c.req.param(), localesOf(c)))
    if (!seen) return next()
    c.header('Cache-Control', 'private, no-store')
    c.header('Vary', 'Cookie, Accept-Encoding')
    const nonce = c.get('secureHeadersNonce') ?? ''
    return answer(
      c,
      withLook(
        page(),
        seen,
        `<style id="first-look-style" nonce="${nonce}">${style()}${huesOf(seen)}</style>`,
      ),
    )
  }
}

function localesOf(c: Context): string[] {
  const wanted = (c.req.header('accept-language') ?? '').split(',')
  return wanted.map((tag) => tag.split(';')[0]?.trim() ?? '').filter((tag) => tag !== '')
}

/** The style sheets of the app hold up no paint: what is seen before it has its own style. */
function withLook(page: string, look: FirstLook, style: string): string {
  const sheets: string[] = []
  return page
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, (sheet) => {
      sheets.push(sheet.trim())
      return ''
    })
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(look.title)}</title>`)
    .replace('</head>', () => `${style}</head>`)
    .replace('<div id="root">', () => `${frame(look)}<div id="root">`)
    .replace('</body>', () => `${sheets.join('')}</body>`)
}

/** What stands around a page in a community, as `app/web/frame` draws it. */
function frame({ place, body }: FirstLook): string {
  return element(
    'div',
    { id: 'first-look' },
    element(
      'div',
      { class: 'frame', 'data-place': '', 'data-hue': place.hue },
      div('rail'),
      element('div', { class: 'place' }, header(place)),
      element(
        'main',
        { class: 'frame-main' },
        div('frame-bar', switcher(place)),
        div('frame-banners'),
        div('frame-content', body),
      ),
      div('bottom-bar', div('bottom-link')),
    ),
  )
}

function header({ name, purpose }: Place): string {
  const title = element('h2', {}, element('bdi', {}, escaped(name)))
  const said = purpose && element('p', {}, element('bdi', {}, escaped(purpose)))
  return element('header', { class: 'place-header' }, element('div', {}, title), said)
}

function switcher({ name, hue }: Place): string {
  const about = { class: 'tile', 'data-size': 's', 'data-hue': hue, 'aria-hidden': 'true' }
  const sign = element('span', about, escaped(initials(name).slice(0, 1)))
  return div('switcher', sign, element('span', { class: 'switcher-name' }, escaped(name)))
}

function div(name: string, ...children: string[]): string {
  return element('div', { class: name }, ...children)
}

/** A style sheet may say what an attribute may not under our Content-Security-Policy. */
function huesOf({ place, hues }: FirstLook): string {
  return [...new Set([place.hue, ...hues])]
    .map((hue) => `#first-look [data-hue="${Number(hue)}"]{--hue:${Number(hue)}}`)
    .join('')
}

const Manifest = z.record(z.string(), z.object({ file: z.string() }))

/** The style of first looks, read once it is built. */
function styleIn(folder: string): () => string {
  let known: string | undefined
  return () => {
    const manifest = `${folder}/.vite/manifest.json`
    if (known !== undefined || !existsSync(manifest)) return known ?? ''
    const file = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')))['first-look.css']?.file
    known = file ? readFileSync(`${folder}/${file}`, 'utf8') : ''
    return known
  }
}

/** Answers with a page as small as the browser takes it. */
async function answer(c: Context, page: string): Promise<Response> {
  c.header('Content-Type', 'text/html; charset=utf-8')
  const coding = codingFor(c.req.header('accept-encoding'), ['br', 'gzip'])
  if (!coding) return c.body(page)
  c.header('Content-Encoding', coding)
  return c.body(await encoded(page, coding))
}
