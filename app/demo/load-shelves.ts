import {
  communitySnapshot,
  type Member,
  memberFor,
  openCommunities,
} from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { attachPastFiles, openPastFiles, type PastFiles } from '#features/files/server/index.ts'
import type { PublishedContent } from '#features/library/contract.ts'
import {
  createPublication,
  importResource,
  importSections,
  type PastResource,
} from '#features/library/server/index.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { day, hour, type Instant, minute, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember, leadsOnly } from '#platform/server/log/audience.ts'
import type { Keeping } from './load-community.ts'
import { personId } from './load-ids.ts'
import { pictureNamed } from './pictures/index.ts'
import { kilnShelf } from './shelves/kiln-circle.ts'
import { otherShelves } from './shelves/other.ts'
import type { ResourcePlan, ShelfPlan } from './shelves/plan.ts'

/** What is put on a shelf, and by whom. */
interface Shelving {
  tx: Tx
  community: Id
  past: PastFiles
  at: Instant
  rings: readonly { id: Id; name: string }[]
  sections: ReadonlyMap<string, Id>
  titles: ReadonlyMap<string, Id>
  member(key: string): Promise<Member>
}

/** What each community keeps. Its times hang on the clock, as early access opens and ends by it. */
export async function loadShelves(tx: Tx, keeping: Keeping): Promise<void> {
  for (const shelf of [kilnShelf, ...otherShelves]) await loadShelf(tx, shelf, keeping)
  const communities = (await openCommunities(tx)).map(({ id }) => id)
  await createPublication(tx, { id: newId(), content: fromHeadquarters, communities })
}

/** What headquarters tell all communities; a job brings it to each. */
const fromHeadquarters: PublishedContent = {
  kind: 'announcement',
  ...{ url: null, minutes: null, tags: [], from: null },
  title: 'A day for all communities in May',
  summary: 'One day, one place, and everybody we only know by their handwriting.',
  body: 'On the second Friday in May we open the house in Bergen to all of you.\n\n1. In the morning each community shows one thing it is proud of.\n2. In the afternoon nobody has a plan.\n\n**Tell your leads until Friday** whether you come; travel is paid.',
}

async function loadShelf(tx: Tx, shelf: ShelfPlan, keeping: Keeping): Promise<void> {
  const [first] = shelf.resources
  if (!first) return
  const member = (key: string) => memberFor(tx, personId(key), shelf.slug)
  const anybody = await member(first.author)
  const { community } = anybody
  const past = await openPastFiles(keeping, tx, community)
  const { rings } = await communitySnapshot(tx, anybody)
  const at = now()
  const sections = new Map(shelf.sections.map(({ name }) => [name, newId()]))
  const titles = new Map(shelf.resources.map(({ title }) => [title, newId()]))
  const shelving = { tx, community, past, at, rings, sections, titles, member }
  await loadSections(shelving, shelf, anybody)
  for (const plan of shelf.resources) await loadResource(shelving, plan)
}

async function loadSections(
  shelving: Shelving,
  { sections }: ShelfPlan,
  { member: by }: Member,
): Promise<void> {
  const { tx, community, at } = shelving
  const made: Parameters<typeof importSections>[2][number][] = []
  for (const { cover, name, description } of sections) {
    const id = shelving.sections.get(name) ?? newId()
    const files = await attach(shelving, cover ? [cover] : [], { id, by, at }, everyMember)
    made.push({ id, name, description, cover: files[0] ?? null })
  }
  await importSections(tx, community, made)
}

async function loadResource(shelving: Shelving, plan: ResourcePlan): Promise<void> {
  const { tx, community, sections, titles } = shelving
  const id = titles.get(plan.title) ?? newId()
  const { member: author } = await shelving.member(plan.author)
  // Not to the second when the server started: nobody writes like that.
  const at = plus(shelving.at, -plan.daysAgo * day - (plan.title.length % 9) * 47 * minute)
  const to = { id, by: author, at }
  const covers = await attach(shelving, plan.cover ? [plan.cover] : [], to, leadsOnly)
  await importResource(tx, {
    ...{ community, id, kind: plan.kind, author, at, title: plan.title, summary: plan.summary },
    ...{ body: plan.body ?? '', url: plan.url ?? null, minutes: plan.minutes ?? null },
    ...{ tags: plan.tags ?? [], open: plan.open ?? false, cover: covers[0] ?? null },
    sectionId: (plan.section && sections.get(plan.section)) || null,
    files: await attach(shelving, plan.files ?? [], to, leadsOnly),
    items: (plan.items ?? []).flatMap((title) => titles.get(title) ?? []),
    plan: plan.suggested ? null : planOf(shelving, plan, at),
    drop: dropOf(shelving, plan),
    readers: await readersOf(shelving, plan, at),
    comments: await commentsOf(shelving, plan),
    review: await reviewOf(shelving, plan),
  })
}

function planOf(
  { rings, at: now }: Shelving,
  { first, isPublic }: ResourcePlan,
  at: Instant,
): ReleasePlan {
  if (!first) return [{ audience: [isPublic ? 'public' : 'members'], from: at }]
  const ring = rings.find(({ name }) => name === first.ring)
  if (!ring) throw new Error(`there is no ring ${first.ring}`)
  const later = first.allInDays === undefined ? [] : [plus(now, first.allInDays * day)]
  return [
    { audience: [`ring:${ring.id}`], from: at },
    ...later.map((from) => ({ audience: ['members' as const], from })),
  ]
}

function dropOf({ at }: Shelving, { drop }: ResourcePlan): PastResource['drop'] {
  if (!drop) return null
  const { terms, watermark, question, endsInDays } = drop
  return { terms, watermark, question, endsAt: plus(at, endsInDays * day) }
}

async function readersOf(shelving: Shelving, { readBy = {}, drop }: ResourcePlan, at: Instant) {
  return Promise.all(
    Object.entries(readBy).map(async ([key, answer], nth) => ({
      member: (await shelving.member(key)).member,
      at: plus(at, (nth * 5 + 2) * hour),
      agreed: drop !== undefined,
      answer,
    })),
  )
}

async function commentsOf(shelving: Shelving, { comments = [] }: ResourcePlan) {
  return Promise.all(
    comments.map(async ({ by, hoursAgo, body }) => ({
      id: newId(),
      author: (await shelving.member(by)).member,
      at: plus(shelving.at, -hoursAgo * hour),
      body,
    })),
  )
}

async function reviewOf(
  shelving: Shelving,
  { review }: ResourcePlan,
): Promise<PastResource['review']> {
  if (!review) return null
  const { owner, days, due = false } = review
  const { member } = await shelving.member(owner)
  const at = plus(shelving.at, due ? -hour : (days / 2) * day)
  return { owner: member, days, at, asked: due }
}

async function attach(
  { tx, community, past }: Shelving,
  names: readonly string[],
  { id, by, at }: { id: Id; by: Id; at: Instant },
  audience: typeof everyMember,
): Promise<FileView[]> {
  if (names.length === 0) return []
  const files: Awaited<ReturnType<PastFiles['keep']>>[] = []
  for (const name of names)
    files.push(await past.keep(await pictureNamed(name), { id: newId(), name }))
  await attachPastFiles(tx, community, [{ to: id, by, at, files }], audience)
  return files.map(({ view }) => view)
}
