import { attachPastFiles, type KeptFile, type PastFiles } from '#features/files/server/index.ts'
import { importResource } from '#features/library/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { leadsOnly } from '#platform/server/log/audience.ts'
import { demoId } from './load-ids.ts'
import { pictureNamed } from './pictures/index.ts'
import type { DemoAnnouncement, DemoCommunity } from './story.ts'

interface Announcing {
  community: Id
  past: PastFiles
  member(key: string): Id
}

/** What was announced to all members, each at its time. */
export async function loadAnnouncements(
  tx: Tx,
  { slug, announcements }: DemoCommunity,
  { community, past, member }: Announcing,
): Promise<void> {
  for (const announcement of announcements) {
    const { authorKey, at, title, body } = announcement
    const [id, author] = [demoId(at, slug, 'announcement', title), member(authorKey)]
    const kept = await filesOf(announcement, id, past)
    const to = { to: id, by: author, at, files: kept }
    if (kept.length > 0) await attachPastFiles(tx, community, [to], leadsOnly)
    await importResource(tx, {
      ...{ community, id, kind: 'announcement', author, at, title, summary: '', body },
      ...{ url: null, minutes: null, sectionId: null, tags: [], open: false, cover: null },
      ...{ items: [], drop: null, readers: [], comments: [], review: null },
      files: kept.map(({ view }) => view),
      plan: [{ audience: ['members'], from: at }],
    })
  }
}

async function filesOf({ at, files }: DemoAnnouncement, own: Id, past: PastFiles) {
  const kept: KeptFile[] = []
  for (const name of files)
    kept.push(
      await past.keep(await pictureNamed(name), { id: demoId(at, own, 'file', name), name }),
    )
  return kept
}
