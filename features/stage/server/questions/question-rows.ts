import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { QuestionStatus, QuestionView } from '../../contract.ts'
import { mostQuestions } from '../../limits.ts'
import type { Place } from '../access.ts'

/** A question as it is stored; who asked it without a name is in no view. */
export interface Question {
  id: Id
  occurrenceId: Id
  authorId: Id
  anonymous: boolean
  body: string
  at: Instant
  status: QuestionStatus
  votes: number
}

const columns = `
  q.id, q.occurrence_id as "occurrenceId", q.author_id as "authorId", q.anonymous, q.body, q.at, q.status, q.votes`

/** A question as others see it. */
export function presentQuestion({ authorId, anonymous, ...question }: Question): QuestionView {
  return { ...question, author: anonymous ? null : authorId }
}

/** Whether all who take part see it; else its author and hosts alone. */
export function isForAll({ status }: Pick<Question, 'status'>): boolean {
  return status !== 'waiting' && status !== 'hidden'
}

/** The questions that a member sees, by votes, then the first asked first. */
export async function questionsFor(
  db: Db,
  { community, member }: Member,
  { occurrence, isHost }: Place,
): Promise<QuestionView[]> {
  const rows = await db.prepared<Question>(
    'stage-questions',
    `select ${columns} from stage_question q where q.community_id = $1 and q.occurrence_id = $2
       and (q.status not in ('waiting', 'hidden') or q.author_id = $3 or $4)
     order by q.votes desc, q.at, q.id limit ${mostQuestions}`,
    [community, occurrence.id, member, isHost],
  )
  return rows.map(presentQuestion)
}

/** Which questions of a stage somebody voted for, and which they asked. */
export async function ownQuestions(
  db: Db,
  { community, member }: Pick<Member, 'community' | 'member'>,
  occurrenceId: Id,
): Promise<{ voted: Id[]; asked: Id[] }> {
  const rows = await db.prepared<{ id: Id; voted: boolean; asked: boolean }>(
    'stage-own-questions',
    `select q.id, v.member_id is not null as voted, q.author_id = $3 as asked from stage_question q
     left join stage_vote v on v.community_id = q.community_id and v.question_id = q.id and v.member_id = $3
     where q.community_id = $1 and q.occurrence_id = $2 and (v.member_id is not null or q.author_id = $3) order by q.id`,
    [community, occurrenceId, member],
  )
  return {
    voted: rows.flatMap(({ id, voted }) => (voted ? id : [])),
    asked: rows.flatMap(({ id, asked }) => (asked ? id : [])),
  }
}

/** Questions by `<community> <question>`, whoever may see them; for a writer who asks for each. */
export async function questionsAt(
  db: Db,
  places: readonly { community: Id; questionId: Id }[],
): Promise<Map<string, Question>> {
  const rows = await db.prepared<Question & { community: Id }>(
    'stage-questions-at',
    `select q.community_id as community, ${columns} from stage_question q
     where (q.community_id, q.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [places.map(({ community }) => community), places.map(({ questionId }) => questionId)],
  )
  return new Map(rows.map(({ community, ...row }) => [`${community} ${row.id}`, row]))
}

/** The only way to one question of a stage. */
export async function questionFor(
  db: Db,
  { community, member }: Pick<Member, 'community' | 'member'>,
  { occurrence, isHost }: Place,
  questionId: Id,
): Promise<Question> {
  const question = (await questionsAt(db, [{ community, questionId }])).get(
    `${community} ${questionId}`,
  )
  const sees = question && (isForAll(question) || isHost || question.authorId === member)
  if (!sees || question.occurrenceId !== occurrence.id) throw new NotFound('question')
  return question
}
