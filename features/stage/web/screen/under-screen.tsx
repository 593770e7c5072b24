import { useAct, useMe } from '#features/communities/web/index.ts'
import { millisecondsOf, minute } from '#lib/time.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { Button, PopoverButton } from '#platform/web/ui/index.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { sessionNow, timedAgenda } from '../session-now.ts'
import { useStage, useStageParams } from '../use-stage.ts'

// Runtime values of a contract would bring its checks along.
const reactions = ['👏', '❤️', '😂', '🎉', '🤔', '👍']

/** What is on, and how one takes part without a word. */
export function UnderScreen() {
  const t = useMessages(stageMessages)
  const { view } = useStage()
  const now = useNow()
  const session = sessionNow(timedAgenda(view.event), view.state.sessionId, now)
  const left = session && Math.ceil((millisecondsOf(session.endsAt) - millisecondsOf(now)) / minute)
  const facts = session && [
    ...(session.speakers.length > 0 ? [t.withSpeakers(session.speakers)] : []),
    ...(left && left > 0 ? [t.minutesLeft(left)] : []),
  ]
  return (
    <div className="stage-under">
      <div>
        <h1>
          <bdi>{session?.title ?? view.event.title}</bdi>
        </h1>
        <p className="meta">{facts ? facts.join(' · ') : ' '}</p>
      </div>
      {view.can.speak && <TakePart />}
    </div>
  )
}

function TakePart() {
  const t = useMessages(stageMessages)
  const { stage, view } = useStage()
  const params = useStageParams()
  const { member } = useMe()
  const { act, pending } = useAct()
  const isUp = view.state.hands.some((hand) => hand.member === member)
  const raise = async () => {
    const path = '/communities/{community}/stages/{occurrenceId}/hand'
    const state = await api.put(path, { params, body: { raised: !isUp } })
    stage.take((last) => ({ ...last, state }))
  }
  return (
    <div className="stage-part">
      <Button icon="hand" aria-pressed={isUp} pending={pending} onClick={() => void act(raise)}>
        {isUp ? t.lowerHand : t.raiseHand}
      </Button>
      <PopoverButton icon="smile" label={t.react} content={() => <Reactions />} />
    </div>
  )
}

function Reactions() {
  const t = useMessages(stageMessages)
  const { stage } = useStage()
  return (
    <div className="stage-reactions">
      {reactions.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={t.reactWith(emoji)}
          onClick={() => stage.react(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  )
}
