import { html } from 'hono/html'
import {
  byline,
  longText,
  missingPage,
  publicPage,
  type Reading,
} from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { isShown, sizeText } from '#features/files/server/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { momentsFor } from '#lib/moments.ts'
import { now } from '#lib/time.ts'
import type { ResourceRow } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { publicWords } from '../../messages/public.ts'
import { filePath, pagePath, picturePath } from './addresses.ts'
import type { OutsideResource } from './public-resource.ts'
import { resourceData } from './resource-data.ts'
import { shelfStyles } from './styles.ts'

/** A resource as anybody reads it, without script. `items` is what a collection holds that is for everybody too. */
export function resourcePage(
  reading: Reading,
  resource: OutsideResource,
  items: readonly ResourceRow[],
) {
  const { host, cover, title, summary, tags } = resource
  const { language } = host
  return publicPage(reading, {
    title,
    description: summary || publicWords[reading.language].by(host.name ?? reading.site),
    path: pagePath(resource),
    hues: [host.hue],
    styles: shelfStyles,
    unlisted: !host.listed,
    isArticle: true,
    data: resourceData(reading, resource),
    ...(cover && {
      picture: {
        url: reading.publicUrl + picturePath(resource, cover.id),
        description: cover.description ?? title,
      },
    }),
    body: html`<article class="shelf" data-hue="${host.hue}">
<div class="shelf-by">${byline(reading, host)}</div>
${cover ? picture(resource, cover, 'shelf-cover') : ''}
<header class="letter-title" lang="${language}"><h1 dir="auto">${title}</h1>${summary ? html`<p dir="auto">${summary}</p>` : ''}</header>
<p class="meta shelf-facts">${facts(reading, resource)}</p>
${leading(reading, resource)}
${resource.body.trim() ? html`<div lang="${language}">${text(reading, resource)}</div>` : ''}
${besides(reading, resource)}
${within(reading, resource, items)}
${tags.length > 0 ? html`<ul class="shelf-tags" lang="${language}">${tags.map((tag) => html`<li class="tag"><bdi>${tag}</bdi></li>`)}</ul>` : ''}
</article>`,
  })
}

/** What one reads who asked for a resource that is not there, or not for everybody: the same in every case. */
export function noResourcePage(reading: Reading) {
  return missingPage(reading, publicWords[reading.language])
}

async function facts({ language }: Reading, { kind, minutes, updatedAt }: OutsideResource) {
  const t = await libraryMessages.load(language)
  // Nobody is signed in whose clock it could be; of a day, that matters little.
  const when = momentsFor({ language, zone: 'UTC' }).date(updatedAt, now())
  return html`${t.kinds[kind]}${minutes ? ` · ${t.minutes(minutes)}` : ''} · <time datetime="${updatedAt}">${t.changed(when)}</time>`
}

/** Where a link or a recording leads. */
async function leading({ language }: Reading, { url, kind }: OutsideResource) {
  if (!url) return ''
  const t = await libraryMessages.load(language)
  return html`<p class="shelf-way"><a class="button" data-kind="main" href="${url}" rel="noopener noreferrer nofollow ugc">${kind === 'recording' ? t.watch : t.visit}</a> <span class="meta" dir="ltr">${new URL(url).host}</span></p>`
}

function text(reading: Reading, resource: OutsideResource) {
  return longText(reading, resource.body, (id) => {
    const file = resource.files.find((each) => each.id === id)
    if (!file) return undefined
    const { name, width, height } = file
    const address = picturePath(resource, id)
    const shown = width && height && isShown(file.type) ? { address, width, height } : undefined
    return { name, address: filePath(resource, id), picture: shown }
  })
}

/** The files that the text does not show already: pictures to be looked at, the rest to be taken along. */
async function besides({ language }: Reading, resource: OutsideResource) {
  const inText = new Set(fileIdsIn(resource.body))
  const files = resource.files.filter(({ id }) => !inText.has(id))
  if (files.length === 0) return ''
  const t = await libraryMessages.load(language)
  const [pictures, others] = [files.filter(isPicture), files.filter((file) => !isPicture(file))]
  return html`<section class="shelf-part"><h2>${t.files}</h2>
${pictures.map((file) => html`<a class="shelf-picture" href="${filePath(resource, file.id)}">${picture(resource, { ...file, description: file.description ?? file.name })}</a>`)}
${others.length > 0 ? html`<ul class="rows">${others.map((file) => fileRow(resource, file, language))}</ul>` : ''}</section>`
}

function fileRow(resource: OutsideResource, { id, name, size }: FileView, language: string) {
  return html`<li class="row" data-linked><div class="row-main">
<h3 class="row-title"><a href="${filePath(resource, id)}" download="${name}"><bdi>${name}</bdi></a></h3>
<p class="meta">${sizeText(size, language)}</p></div></li>`
}

function isPicture({ width, type }: FileView): boolean {
  return width !== undefined && isShown(type)
}

async function within(
  { language }: Reading,
  { host }: OutsideResource,
  items: readonly ResourceRow[],
) {
  if (items.length === 0) return ''
  const t = await libraryMessages.load(language)
  return html`<section class="shelf-part"><h2>${t.items}</h2>${rowsOf(host, items)}</section>`
}

/** Resources that are for everybody, as a list. */
export function rowsOf(
  host: Pick<OutsideResource['host'], 'id' | 'slug'> & { language: string },
  rows: readonly ResourceRow[],
) {
  return html`<ul class="rows">${rows.map(
    ({ id, title, summary }) => html`<li class="row" data-linked><div class="row-main">
<h3 class="row-title" lang="${host.language}"><a href="${pagePath({ id, host })}"><bdi>${title}</bdi></a></h3>
${summary ? html`<p class="meta" lang="${host.language}"><bdi>${summary}</bdi></p>` : ''}</div></li>`,
  )}</ul>`
}

function picture(resource: OutsideResource, file: FileView, as?: string) {
  const { id, width = 1200, height = 630, description = '' } = file
  return html`<img${as ? html` class="${as}"` : ''} src="${picturePath(resource, id)}" width="${width}" height="${height}" alt="${description}">`
}
