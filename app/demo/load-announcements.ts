import { attachPastFiles, type KeptFile, type PastFiles } from '#features/files/server/index.ts'
import { importResource } from '#features/library/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, instantOf, minute, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { leadsOnly } from '#platform/server/log/audience.ts'
import { demoId } from './load-ids.ts'
import { pictureNamed } from './pictures/index.ts'
import { randomFrom } from './random.ts'
import type { DemoAnnouncement, DemoCommunity } from './story.ts'

interface Announcing {
  community: Id
  seed: number
  now: Date
  /** Who is to find something new. */
  watched: readonly string[]
  past: PastFiles
  member(key: string): Id
}

/** What was announced to all members, each at its time. */
export async function loadAnnouncements(
  tx: Tx,
  told: DemoCommunity,
  { community, past, member, ...reading }: Announcing,
): Promise<void> {
  const { slug, announcements } = told
  for (const announcement of announcements) {
    const { authorKey, at, title, body } = announcement
    const [id, author] = [demoId(at, slug, 'announcement', title), member(authorKey)]
    const kept = await filesOf(announcement, id, past)
    const to = { to: id, by: author, at, files: kept }
    if (kept.length > 0) await attachPastFiles(tx, community, [to], leadsOnly)
    await importResource(tx, {
      ...{ community, id, kind: 'announcement', author, at, title, summary: '', body },
      ...{ url: null, minutes: null, sectionId: null, tags: [], open: false, cover: null },
      ...{ items: [], drop: null, comments: [], review: null },
      readers: readersOf(told, announcement, reading).map(({ key, at }) => ({
        ...{ member: member(key), at, agreed: false, answer: null },
      })),
      files: kept.map(({ view }) => view),
      plan: [{ audience: ['members'], from: at }],
    })
  }
}

/** Most members, within days; who is watched, what was told before yesterday. */
function readersOf(
  { slug, members }: DemoCommunity,
  { at, title, authorKey }: DemoAnnouncement,
  { seed, now, watched }: Pick<Announcing, 'seed' | 'now' | 'watched'>,
) {
  const random = randomFrom(seed).fork(`${slug} ${title} readers`)
  const end = instantOf(now.getTime())
  return members.flatMap(({ personKey: key, joinedAt }) => {
    const readAt = plus(at, Math.floor(random.between(minute, 3 * day)))
    const reads = watched.includes(key) ? plus(at, 2 * day) < end : readAt < end
    if (!reads || joinedAt > at || key === authorKey) return []
    return [{ key, at: readAt < end ? readAt : end }]
  })
}

async function filesOf({ at, files }: DemoAnnouncement, own: Id, past: PastFiles) {
  const kept: KeptFile[] = []
  for (const name of files)
    kept.push(
      await past.keep(await pictureNamed(name), { id: demoId(at, own, 'file', name), name }),
    )
  return kept
}
