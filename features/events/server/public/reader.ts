import type { Context } from 'hono'
import { type Reading, readingOf } from '#features/communities/server/index.ts'
import { type Person, sessionOf } from '#platform/server/auth/session.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Outsider } from './public-event.ts'

/** Who reads about an event from outside its community. */
export interface Reader extends Reading {
  who: Outsider
  person: Person | undefined
  /** Their time zone, where it is known. */
  zone: string | undefined
}

/** Somebody reading, signed in or not. What they get is kept by nobody for others. */
export async function readerOf(
  c: Context,
  platform: Pick<Platform, 'database' | 'config'>,
): Promise<Reader> {
  const [reading, session] = await Promise.all([
    readingOf(c, platform),
    sessionOf(platform.database, c.req.raw.headers),
  ])
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Cache-Control', 'private, no-cache')
  const person = session?.person
  if (!person) return { ...reading, who: 'anybody', person, zone: undefined }
  return { ...reading, language: person.language, who: 'person', person, zone: person.timeZone }
}

/** As nobody: what a frame on another page shows depends on nobody who looks at it. */
export async function passerBy(
  c: Context,
  platform: Pick<Platform, 'database' | 'config'>,
): Promise<Reader> {
  return {
    ...(await readingOf(c, platform)),
    ...{ who: 'anybody', person: undefined, zone: undefined },
  }
}
