import { CreateCommunity } from '#features/communities/contract.ts'
import { createCommunity, findCommunity } from '#features/communities/server/index.ts'
import { listAdministrators } from '#features/people/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { en } from '../messages/en.ts'

/**
 * The community at an address; one that is missing is made if that is wished, private and led by an administrator. It
 * starts without a channel, as the import brings its own.
 */
export async function communityForImport(
  tx: Tx,
  slug: string,
  create: boolean,
): Promise<{ id: Id; language: 'en' | 'de' }> {
  const found = await findCommunity(tx, slug)
  if (found) return found
  if (!create) throw new Refusal(422, 'import.no-such-community', { slug })
  const input = CreateCommunity.safeParse({
    id: newId(),
    slug,
    name: nameFrom(slug),
    purpose: en.purpose,
  })
  if (!input.success) throw new Refusal(422, 'import.bad-address', { slug })
  const [founder = null] = await listAdministrators(tx)
  return createCommunity(tx, founder, input.data, async () => {})
}

function nameFrom(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
