import type { Member } from '#features/communities/server/index.ts'
import { removeFiles, settleCover } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type {
  ChangeSection,
  CreateSection,
  LibraryEntries,
  OrderSections,
  SectionView,
} from '../contract.ts'
import { mostSections } from '../limits.ts'
import { sectionFor, sectionsOf } from './access.ts'
import { announceResource } from './announce.ts'
import { canManage } from './policy.ts'
import { library } from './tables.ts'

/** Adds a section at the end. The same id again answers with what is there. */
export async function createSection(
  tx: Tx,
  member: Member,
  input: CreateSection,
): Promise<SectionView[]> {
  await lockForManaging(tx, member)
  const { community } = member
  const before = await sectionsOf(tx, community)
  if (before.some(({ id }) => id === input.id)) return before
  if (before.length >= mostSections) throw new Conflict('section.too-many', { most: mostSections })
  refuseTakenName(before, input)
  const to = { community, id: input.id, audience: everyMember }
  const cover = await settleCover(tx, to, member.member, null, input.cover)
  await library(tx)
    .insertInto('library_section')
    .values({
      ...{ community_id: community, id: input.id, place: before.length },
      ...{ name: input.name, description: input.description },
      cover: cover && JSON.stringify(cover),
    })
    .execute()
  return announceSections(tx, member)
}

/** Changes what a section is called, what it is for, or its cover. */
export async function changeSection(
  tx: Tx,
  member: Member,
  id: Id,
  input: ChangeSection,
): Promise<SectionView[]> {
  await lockForManaging(tx, member)
  const { community } = member
  const section = await sectionFor(tx, community, id)
  const { name = section.name, description = section.description } = input
  refuseTakenName(await sectionsOf(tx, community), { id, name })
  const to = { community, id, audience: everyMember }
  const cover = await settleCover(tx, to, member.member, section.cover, input.cover)
  await library(tx)
    .updateTable('library_section')
    .set({ name, description, cover: cover && JSON.stringify(cover) })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  return announceSections(tx, member)
}

/** Puts the sections in order: those named first, the rest behind as they were. */
export async function orderSections(
  tx: Tx,
  member: Member,
  { sections }: OrderSections,
): Promise<SectionView[]> {
  await lockForManaging(tx, member)
  await tx.prepared(
    'library-order-sections',
    `update library_section s set place = ordered.place from (
       select id, row_number() over (order by array_position($2::uuid[], id) nulls last, place, id) - 1 as place
       from library_section where community_id = $1
     ) ordered where s.community_id = $1 and s.id = ordered.id`,
    [member.community, sections],
  )
  return announceSections(tx, member)
}

/** Dissolves a section. What stood in it stands in none. */
export async function removeSection(tx: Tx, member: Member, id: Id): Promise<SectionView[]> {
  await lockForManaging(tx, member)
  const { community } = member
  const { cover } = await sectionFor(tx, community, id)
  const moved = await library(tx)
    .updateTable('library_resource')
    .set({ section_id: null })
    .where('community_id', '=', community)
    .where('section_id', '=', id)
    .returning('id')
    .execute()
  await library(tx)
    .deleteFrom('library_section')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  if (cover) await removeFiles(tx, community, [cover.id])
  for (const resource of moved)
    await announceResource(tx, { community, ...resource }, member.member)
  return announceSections(tx, member)
}

async function lockForManaging(tx: Tx, member: Member): Promise<void> {
  await lockLogs(tx, [member.community])
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
}

function refuseTakenName(
  sections: readonly SectionView[],
  wanted: Pick<SectionView, 'id' | 'name'>,
): void {
  const taken = sections.some(({ id, name }) => id !== wanted.id && name === wanted.name)
  if (taken) throw new Conflict('section.name-taken')
}

async function announceSections(tx: Tx, { community, member }: Member): Promise<SectionView[]> {
  const sections = await sectionsOf(tx, community)
  const data: LibraryEntries['library.sections-changed'] = { sections }
  tx.log({
    community,
    by: member,
    kind: 'library.sections-changed',
    audience: everyMember,
    data,
  })
  return sections
}
