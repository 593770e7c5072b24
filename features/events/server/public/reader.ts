import type { Context } from 'hono'
import {
  type Member,
  memberFor,
  type Reading,
  readingOf,
} from '#features/communities/server/index.ts'
import { type Person, sessionOf } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Outsider, type PublicEvent, publicEventFor } from './public-event.ts'

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

/** The event that somebody asks for, if it is for them. */
export function findPublic(
  db: Db,
  { who }: Pick<Reader, 'who'>,
  at: { community: string; event: string },
): Promise<PublicEvent | undefined> {
  return publicEventFor(db, who, at.community, at.event).catch(none)
}

/** Who is a member of the community that an event is of. */
export async function memberOf(
  db: Db,
  { person }: Pick<Reader, 'person'>,
  { community }: Pick<PublicEvent, 'community'>,
): Promise<Member | undefined> {
  return person && memberFor(db, person.id, community).catch(none)
}

function none(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
