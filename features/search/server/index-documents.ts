import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import { isUnspaced, wordsOf } from '../query/words.ts'
import { configurationOf } from './language.ts'
import type { Findable } from './source.ts'

/** Where documents are put: one kind of thing in one community, whose words are read by its language. */
export interface Shelf {
  community: Id
  kind: string
  language: string
}

/**
 * Makes the index say what is so: of the things with these ids `found` stand, and the others are gone, words and all.
 * Doing it twice changes nothing.
 */
export async function indexDocuments(
  tx: Tx,
  shelf: Shelf,
  ids: readonly Id[],
  found: readonly Findable[],
): Promise<void> {
  if (ids.length === 0) return
  const before = await wordingsOf(tx, shelf, ids)
  const after = found.map(({ id, audience, ledTo = audience, title = '', text }) => ({
    ...{ id, audience: ledTo },
    words: vocabularyOf(`${title}\n${text}`),
  }))
  const standing = new Set(after.map(({ id }) => id))
  const gone = ids.filter((id) => !standing.has(id))
  await Promise.all([
    putDocuments(tx, shelf, found),
    putWordings(tx, shelf, after),
    remove(tx, shelf, gone),
    changeVocabulary(tx, shelf, usesOf(before, after)),
  ])
}

interface Wording {
  id: Id
  audience: AudienceKey[]
  words: string[]
}

function wordingsOf(tx: Tx, { community, kind }: Shelf, ids: readonly Id[]): Promise<Wording[]> {
  return tx.prepared(
    'search-wordings',
    `select id, audience, words from search_wording where community_id = $1 and kind = $2 and id = any($3::uuid[])`,
    [community, kind, ids],
  )
}

async function putDocuments(
  tx: Tx,
  { community, kind, language }: Shelf,
  found: readonly Findable[],
): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ title = '', text, wholeId = null, ledTo, ...row }) => ({
    ...{ ...row, wholeId },
    ...{ title: plainWords(title), words: plainWords(text) },
  }))
  await tx.prepared(
    'search-put',
    `insert into search_document as d
       (community_id, kind, id, place_id, author_id, at, audience, traits, types, whole_id, language, words)
     select $1, $2, id, "placeId", author, at, audience, traits, types, "wholeId", $3,
       setweight(to_tsvector($4::regconfig, title), 'A') || to_tsvector($4::regconfig, words)
     from json_to_recordset($5::json) as r
       (id uuid, "placeId" uuid, author uuid, at timestamptz, audience text[], traits text[], types text[], "wholeId" uuid,
        title text, words text)
     on conflict (community_id, kind, id) do update
     set place_id = excluded.place_id, author_id = excluded.author_id, at = excluded.at, audience = excluded.audience,
       traits = excluded.traits, types = excluded.types, whole_id = excluded.whole_id, language = excluded.language,
       words = excluded.words
     where (d.place_id, d.author_id, d.at, d.audience, d.traits, d.types, d.whole_id, d.language, d.words) is distinct from
       (excluded.place_id, excluded.author_id, excluded.at, excluded.audience, excluded.traits, excluded.types,
        excluded.whole_id, excluded.language, excluded.words)`,
    [community, kind, language, configurationOf(language), JSON.stringify(rows)],
  )
}

async function putWordings(
  tx: Tx,
  { community, kind }: Shelf,
  wordings: readonly Wording[],
): Promise<void> {
  if (wordings.length === 0) return
  await tx.prepared(
    'search-put-wordings',
    `insert into search_wording as w (community_id, kind, id, audience, words)
     select $1, $2, id, audience, words from json_to_recordset($3::json) as r (id uuid, audience text[], words text[])
     on conflict (community_id, kind, id) do update set audience = excluded.audience, words = excluded.words
     where (w.audience, w.words) is distinct from (excluded.audience, excluded.words)`,
    [community, kind, JSON.stringify(wordings)],
  )
}

async function remove(tx: Tx, { community, kind }: Shelf, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['search_document', 'search_wording']) {
    await tx.prepared(
      `${table}-remove`,
      `delete from ${table} where community_id = $1 and kind = $2 and id = any($3::uuid[])`,
      [community, kind, ids],
    )
  }
}

/** How many more or fewer documents of an audience have a word, by `<audience> <word>`. */
type Uses = ReadonlyMap<string, { audience: AudienceKey[]; word: string; more: number }>

function usesOf(before: readonly Wording[], after: readonly Wording[]): Uses {
  const uses = new Map<string, { audience: AudienceKey[]; word: string; more: number }>()
  const count = ({ audience, words }: Wording, more: number) => {
    for (const word of words) {
      const key = `${audience.join()} ${word}`
      const use = uses.getOrInsertComputed(key, () => ({ audience, word, more: 0 }))
      use.more += more
    }
  }
  for (const wording of before) count(wording, -1)
  for (const wording of after) count(wording, 1)
  return uses
}

async function changeVocabulary(tx: Tx, { community }: Shelf, uses: Uses): Promise<void> {
  const changed = [...uses.values()].filter(({ more }) => more !== 0)
  if (changed.length === 0) return
  await tx.prepared(
    'search-vocabulary',
    `insert into search_word as w (community_id, word, audience, uses)
     select $1, word, audience, more from json_to_recordset($2::json) as r (word text, audience text[], more integer)
     on conflict (community_id, word, audience) do update set uses = w.uses + excluded.uses`,
    [community, JSON.stringify(changed)],
  )
  const fewer = changed.filter(({ more }) => more < 0).map(({ word }) => word)
  if (fewer.length === 0) return
  await tx.prepared(
    'search-forget-words',
    'delete from search_word where community_id = $1 and word = any($2::text[]) and uses <= 0',
    [community, fewer],
  )
}

/** More words than these PostgreSQL does not take as one document; what is behind them is not found. */
const mostBytes = 400_000

/** The words of a text with a space between, for PostgreSQL to find their stems. */
function plainWords(text: string): string {
  const words = wordsOf(text)
    .map((word) => word.text)
    .join(' ')
  if (Buffer.byteLength(words) <= mostBytes) return words
  return new TextDecoder().decode(Buffer.from(words).subarray(0, mostBytes)).replace(/\S*$/u, '')
}

/** The words that somebody may have meant when they typed another: each once, none of a script without spaces. */
function vocabularyOf(text: string): string[] {
  const words = wordsOf(text)
    .map((word) => word.text)
    .filter((word) => word.length > 1 && word.length <= 40 && !isUnspaced(word))
  return [...new Set(words)].sort()
}
