import type { Member } from '#features/communities/server/index.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Envelope } from '#platform/server/mail/envelope.ts'
import { type AnswerPlace, replyName } from './reply-token.ts'

/** Where an answer to a mail goes, if answers are taken; `name` is the community's. */
export function answersTo(
  { secret, mailIn }: Pick<Config, 'secret' | 'mailIn'>,
  { person }: Member,
  place: AnswerPlace,
  name: string,
): Pick<Envelope, 'replyTo'> {
  if (!mailIn) return {}
  return { replyTo: { name, address: `${replyName(secret, person, place)}@${mailIn.domain}` } }
}
