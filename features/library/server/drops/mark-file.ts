import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Transact } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { markImage } from './mark-image.ts'
import { markPdf } from './mark-pdf.ts'
import { findMarked, keepMarked } from './marked-copies.ts'

/** What copies with a name are made with. */
export interface Marking {
  originals: Files
  /** Addressed by nothing but a member and a file together. */
  copies: Files
  transact: Transact
  /** Copies are made one after the other, so that many who ask at once do not take all of a machine. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>
}

interface Original {
  id: Id
  hash: FileHash
  type: string
}

type Mark = (content: Uint8Array, words: string) => Promise<Uint8Array>

const marks: Readonly<Record<string, Mark>> = {
  'application/pdf': markPdf,
  'image/jpeg': markImage,
  'image/png': markImage,
  'image/webp': markImage,
}

/** The copy of a file that carries a member's name and the day they got it; undefined for kinds that cannot carry any. */
export async function markedCopy(
  marking: Marking,
  db: Db,
  member: Member,
  file: Original,
): Promise<{ hash: FileHash; size: number } | undefined> {
  const mark = marks[file.type]
  if (!mark) return undefined
  const hash =
    (await findMarked(db, member.community, file.id, member.member)) ??
    (await marking.inTurn(() => makeCopy(marking, db, member, file, mark)))
  const size = await marking.copies.size(hash)
  // Forgotten since, because the drop ended or its mark was taken away.
  if (size === undefined) throw new NotFound('file')
  return { hash, size }
}

async function makeCopy(
  { originals, copies, transact }: Marking,
  db: Db,
  { community, member, name }: Member,
  { id, hash }: Original,
  mark: Mark,
): Promise<FileHash> {
  const made = await findMarked(db, community, id, member)
  if (made) return made
  const content = await originals.read(hash)
  if (!content) throw new NotFound('file')
  const copy = await copies.put(await mark(content, wordsOf(name)))
  return transact((tx) => keepMarked(tx, { community, file: id, member }, copy))
}

/** The name and the day, in the one form that is read everywhere. */
export function wordsOf(name: string): string {
  return `${name} · ${new Date().toISOString().slice(0, 10)}`
}
