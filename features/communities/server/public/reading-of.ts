import type { Context } from 'hono'
import { organisationView } from '#features/organisation/server/index.ts'
import { pickLanguage } from '#lib/messages.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Reading } from './frame.ts'

/** Who reads a page without script, and in which language; nobody else is answered with what they get. */
export async function readingOf(
  c: Context,
  { database, config }: Pick<Platform, 'database' | 'config'>,
): Promise<Reading> {
  c.header('Vary', 'Accept-Language')
  c.header('Cache-Control', 'no-cache')
  const wanted = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.trim())
  const { name } = await organisationView(database, config)
  return {
    language: pickLanguage(wanted),
    site: name ?? 'Hamlet',
    publicUrl: config.publicUrl,
    nonce: c.get('secureHeadersNonce') ?? '',
  }
}
