import { readFileSync } from 'node:fs'

/** The text of a file in a community's folder. */
export function textOf(slug: string, file: string): string {
  return readFileSync(new URL(`./communities/${slug}/${file}`, import.meta.url), 'utf8')
}
