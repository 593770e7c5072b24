import { memberFor } from '#features/communities/server/index.ts'
import { lane } from '#platform/server/db/lane.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { socketCall } from '#platform/server/live/call.ts'
import { HereCall, ReactCall, SayLineCall } from '../contract.ts'
import { stageErrors } from '../messages/errors.ts'
import { stageFor } from './access.ts'
import { gatheredSignals } from './gathered-signals.ts'
import { players } from './provider-of.ts'
import { voteQuestions } from './questions/vote-questions.ts'
import { stageRoutes } from './routes.ts'
import { sayLines } from './talk/say-lines.ts'

export { askPoll, changeBackstage } from './change-stage.ts'
export { raiseHand } from './hands.ts'
export { askQuestion } from './questions/ask-question.ts'
export { settleQuestion } from './questions/settle-question.ts'
export { roundOf as lastRooms } from './rounds/round-rows.ts'

export { sayLines, voteQuestions }

/** What happens at an event while it is on. */
export function createStage({ config, database, live, transact }: Platform): Feature {
  const say = lane(transact, sayLines)
  const signals = gatheredSignals(live)
  const addresses = { jitsi: config.jitsiUrl, secret: config.secret }
  const placeOf = async (person: string, community: string, occurrenceId: string) => {
    const member = await memberFor(database, person, community)
    const { audience } = await stageFor(database, member, occurrenceId)
    return { place: { community, occurrenceId, audience }, member: member.member }
  }
  return {
    name: 'stage',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: stageErrors,
    embeds: [...players, config.jitsiUrl],
    routes: stageRoutes({ say, vote: lane(transact, voteQuestions), addresses }),
    calls: {
      'stage.say-line': socketCall({
        input: SayLineCall,
        limit: '60/minute',
        run: ({ person }, input) => say({ ...input, person }),
      }),
      'stage.here': socketCall({
        input: HereCall,
        limit: '30/minute',
        async run({ person }, { community, occurrenceId }) {
          const { place, member } = await placeOf(person, community, occurrenceId)
          signals.here(place, member)
          return null
        },
      }),
      'stage.react': socketCall({
        input: ReactCall,
        limit: '120/minute',
        async run({ person }, { community, occurrenceId, emoji }) {
          const { place } = await placeOf(person, community, occurrenceId)
          signals.reacted(place, emoji)
          return null
        },
      }),
    },
  }
}
