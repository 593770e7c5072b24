import type { Role } from '#features/communities/contract.ts'
import { isModerator } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Poll } from './poll-rows.ts'

interface Actor {
  member: Id
  role: Role
}

/** Who asked ends it, or who looks after the community. */
export function canClose(actor: Actor, poll: Pick<Poll, 'author'>): boolean {
  return poll.author === actor.member || isModerator(actor)
}

/** Whether these choices are a vote: known options, each once, as many as the kind allows. */
export function isVote(
  { kind, most, options }: Pick<Poll, 'kind' | 'most' | 'options'>,
  choices: readonly Id[],
): 'ok' | 'too-many' | 'unknown-option' {
  const known = new Set(options.map(({ id }) => id))
  const distinct = new Set(choices)
  if (distinct.size < choices.length || choices.some((id) => !known.has(id)))
    return 'unknown-option'
  return choices.length > mostChoices({ kind, most, options }) ? 'too-many' : 'ok'
}

function mostChoices({ kind, most, options }: Pick<Poll, 'kind' | 'most' | 'options'>): number {
  if (kind === 'one') return 1
  return kind === 'many' ? (most ?? options.length) : options.length
}
