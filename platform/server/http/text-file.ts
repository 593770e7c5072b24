import type { Context } from 'hono'
import { dispositionOf } from './file-answer.ts'

/** A file of text that is made when it is asked for, such as a table of what there is. It is only ever saved. */
export interface TextFile {
  name: string
  /** As `text/csv`. */
  type: string
  text: string
}

/** Answers with a file of text, which nobody keeps on the way. */
export function answerText(c: Context, { name, type, text }: TextFile): Response {
  return c.body(text, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': dispositionOf({ name, inline: false }),
  })
}
