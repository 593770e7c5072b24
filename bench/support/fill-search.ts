import type { FullRoom } from '#app/testing/populate.ts'
import { newId } from '#lib/ids.ts'
import type { Database } from '#platform/server/db/database.ts'
import type { Language } from './language.ts'

const batch = 10_000
const start = Date.UTC(2025, 0, 1)

/** Spreads messages over communities and indexes them in bulk, as following their logs would have in an hour. */
export async function fillSearch(
  { pool }: Database,
  rooms: readonly FullRoom[],
  messages: number,
  language: Language,
): Promise<void> {
  const uses = rooms.map(() => new Map<string, number>())
  const members = await Promise.all(
    rooms.map(async ({ id }) => {
      const { rows } = await pool.query('select id from member where community_id = $1', [id])
      return rows.map((row) => row.id as string)
    }),
  )
  for (let from = 0; from < messages; from += batch) {
    const columns: [string[], string[], string[], string[], string[], string[]] = [
      [],
      [],
      [],
      [],
      [],
      [],
    ]
    for (let nth = from; nth < from + batch; nth++) {
      const room = nth % rooms.length
      const [at, body] = [start + nth * 60_000, language.say()]
      const link = nth % 50 === 0 ? ' https://example.org/page' : ''
      const authors = members[room] ?? []
      columns[0].push(rooms[room]?.id ?? '')
      columns[1].push(newId(at))
      columns[2].push(rooms[room]?.channel ?? '')
      columns[3].push(authors[Math.floor(language.random.next() ** 2 * authors.length)] ?? '')
      columns[4].push(new Date(at).toISOString())
      columns[5].push(body + link)
      const counted = uses[room] ?? new Map()
      for (const word of new Set(body.split(' '))) counted.set(word, (counted.get(word) ?? 0) + 1)
    }
    await pool.query(
      `insert into chat_message (community_id, id, channel_id, author_id, at, body)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[])`,
      columns,
    )
  }
  for (const [room, counted] of uses.entries())
    await pool.query(
      `insert into search_word (community_id, word, audience, uses)
       select $1, * from (select word, '{members}'::text[], uses from unnest($2::text[], $3::int[]) w (word, uses)) w`,
      [
        rooms[room]?.id,
        [...counted.keys()].filter((word) => word.length > 1),
        [...counted].filter(([word]) => word.length > 1).map(([, count]) => count),
      ],
    )
}

/** Indexes all messages in one go, and builds the indexes after it. */
export async function indexAll({ pool }: Database): Promise<void> {
  const { rows } = await pool.query(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'search_document' and indexname <> 'search_document_pkey'`,
  )
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  await pool.query(
    `insert into search_document (community_id, kind, id, place_id, author_id, at, audience, traits, language, words)
     select community_id, 'message', id, channel_id, author_id, at, '{members}',
       case when body like '%https://%' then '{link}'::text[] else '{}' end, 'en', to_tsvector('search_en', body)
     from chat_message order by at`,
  )
  for (const { definition } of rows) await pool.query(definition)
  await pool.query('vacuum analyze search_document, search_word, chat_message')
  // What was filled in is on the disk before anything is measured.
  await pool.query('checkpoint')
}
