import { open } from 'node:fs/promises'
import { type Draft, draftOf } from '#platform/server/files/draft.ts'
import { boxesOf } from './boxes.ts'
import { cleanFilm } from './clean-film.ts'
import { cleanHeif } from './clean-heif.ts'

const films: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/quicktime',
  'video/3gpp',
  'video/3gpp2',
])
const sounds: ReadonlySet<string> = new Set(['audio/mp4'])
const heifs: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
])

/** Of a content that is kept as it came: takes out what its camera wrote beside it. The draft it becomes stands in its place. */
export async function cleanInPlace(draft: Draft, type: string): Promise<Draft> {
  if (!films.has(type) && !sounds.has(type) && !heifs.has(type)) return draft
  await using file = await open(draft.path, 'r+')
  const boxes = boxesOf(file, draft.size)
  await (heifs.has(type) ? cleanHeif(boxes) : cleanFilm(boxes, sounds.has(type)))
  return draftOf(draft.path)
}
