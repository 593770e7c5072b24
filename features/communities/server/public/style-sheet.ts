import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const built = `${import.meta.dirname}/../../../../dist/web/.vite/manifest.json`
const Manifest = z.record(z.string(), z.object({ file: z.string() }))

let known: string | undefined

/** The address of the style sheet that the web app's build makes for pages without script; undefined before it is built. */
export function styleSheet(): string | undefined {
  if (known || !existsSync(built)) return known
  const file = Manifest.parse(JSON.parse(readFileSync(built, 'utf8')))['letter.css']?.file
  known = file && `/${file}`
  return known
}

/** What these pages need beyond the shared parts. */
export const ownStyles = readFileSync(`${import.meta.dirname}/public.css`, 'utf8')
