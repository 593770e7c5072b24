import type { World } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { type Audience, everyMember } from '#platform/server/log/audience.ts'
import { CreatePoll, type PollState } from '../contract.ts'
import { createPoll } from './create-poll.ts'

export const pollsPath = '/communities/kiln-circle/polls'

/** A poll of ann's with the options a, b and c; everything else as its makers would leave it. */
export function pollOf(
  world: World,
  input: Partial<CreatePoll> = {},
  audience: Audience = everyMember,
): Promise<PollState> {
  return world.as('ann', (tx, ann) => createPoll(tx, ann, audience, pollInput(input)))
}

export function pollInput(input: Partial<CreatePoll> = {}): CreatePoll {
  return CreatePoll.parse({
    id: newId(),
    question: 'Which cone?',
    options: ['a', 'b', 'c'].map((text) => ({ id: newId(), text })),
    ...input,
  })
}

/** The ids of options by their first letters: `ids(poll, 'ca')`. */
export function ids({ poll }: PollState, letters: string): Id[] {
  return [...letters].map(
    (letter) => poll.options.find(({ text }) => text === letter)?.id ?? `no option ${letter}`,
  )
}
