import { raw } from 'hono/html'
import { markdownMessages } from '#platform/markdown/messages/index.ts'
import { type LongText, longHtml } from '#platform/server/markdown/html/long-html.ts'
import type { Reading } from './frame.ts'

/** A long text as those outside read it, without script: whom and which channels it mentions goes by no name there. */
export async function longText(
  { language, publicUrl }: Reading,
  text: string,
  files?: LongText['files'],
) {
  const words = await markdownMessages.load(language)
  const names = { mentions: () => undefined, channels: () => undefined }
  return raw(
    longHtml(text, { ...names, words, files, anchors: 'part', origin: new URL(publicUrl).origin }),
  )
}
