import { foundOrganisation } from '#features/organisation/server/index.ts'
import { createAccount, findById, signInLink } from '#features/people/server/index.ts'
import { day, type Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { type Keeping, loadCommunity } from './load-community.ts'
import { personId } from './load-ids.ts'
import { type DemoStory, demoStory, signIn } from './story.ts'

/** A link that signs somebody of the demo organisation in, once. */
export interface SignInLink {
  /** As whom: "an administrator, Amara Lindqvist". */
  as: string
  url: string
}

/** Keeps set-up, imports and other demos out until the transaction ends, and tells what the database holds. */
export async function whatIsHere(tx: Tx): Promise<'nothing' | 'the demo' | 'something else'> {
  await tx.prepared(
    'demo-lock',
    'lock table organisation, person, community in share row exclusive mode',
    [],
  )
  if (await findById(tx, personId(signIn.administrator))) return 'the demo'
  const rows = await tx.prepared(
    'demo-something-here',
    `select from (select) one
     where exists (select from organisation) or exists (select from person) or exists (select from community)`,
    [],
  )
  return rows.length > 0 ? 'something else' : 'nothing'
}

/**
 * Writes the story that `seed` and `now` give into an empty database, and its files where they are kept. Doing so twice gives
 * the same rows.
 */
export async function loadDemo(tx: Tx, keeping: Keeping, seed: number, now: Date): Promise<void> {
  const story = demoStory(seed, now)
  await loadPeople(tx, story)
  for (const community of story.communities) {
    await loadCommunity(tx, community, { story, seed, now, keeping })
  }
}

/** New links for the three who are there to be tried out, good for a day. */
export async function demoLinks(tx: Db, publicUrl: string): Promise<SignInLink[]> {
  const roles = [
    ['an administrator', signIn.administrator],
    ['a lead', signIn.lead],
    ['a member', signIn.member],
  ] as const
  const links: SignInLink[] = []
  for (const [role, key] of roles) {
    const person = await findById(tx, personId(key))
    if (!person) continue
    const url = await signInLink(tx, { publicUrl, email: person.email, life: day })
    links.push({ as: `${role}, ${person.name}`, url })
  }
  return links
}

/** Accounts without a password: people come in by links, those of the others lie in the administrator's outbox. */
async function loadPeople(tx: Tx, { organisation, people, communities }: DemoStory): Promise<void> {
  const since = firstJoined(communities)
  for (const { key, ...person } of people) {
    const account = { ...person, id: personId(key), ...createdAt(since.get(key)) }
    if (key === signIn.administrator) await foundOrganisation(tx, { organisation, ...account })
    else await createAccount(tx, { ...account, proven: true })
  }
}

function createdAt(at: Instant | undefined): { createdAt?: Instant } {
  return at ? { createdAt: at } : {}
}

function firstJoined(communities: DemoStory['communities']): Map<string, Instant> {
  const first = new Map<string, Instant>()
  for (const { personKey, joinedAt } of communities.flatMap(({ members }) => members)) {
    const known = first.get(personKey)
    if (!known || joinedAt < known) first.set(personKey, joinedAt)
  }
  return first
}
