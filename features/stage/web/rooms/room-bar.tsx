import { useAct, useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { RoundView } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { clockOf, useSeconds } from '../use-seconds.ts'
import { useStage, useStageParams } from '../use-stage.ts'

const path = '/communities/{community}/stages/{occurrenceId}/round'

/** Where one sits while people are in rooms, and for how long. */
export function RoomBar() {
  const { round } = useStage().view
  return round && <RoundThatMayBeOn key={round.id} round={round} />
}

function RoundThatMayBeOn({ round }: { round: RoundView }) {
  const t = useMessages(stageMessages)
  const { view } = useStage()
  const ends = Date.parse(round.endsAt)
  const now = useSeconds(Date.now() < ends)
  const { member } = useMe()
  const members = useMembers()
  const params = useStageParams()
  const { act, pending } = useAct()
  if (now >= ends) return null
  const mine = round.rooms.find((room) => room.members.includes(member))
  const others = mine?.members.filter((id) => id !== member) ?? []
  const go = async () => {
    if (!mine) await api.put(`${path}/joined`, { params, body: {} })
    const { url } = await api.get(`${path}/room`, { params })
    window.open(url, '_blank', 'noopener')
  }
  return (
    <section className="stage-room" aria-label={t.rooms}>
      <div>
        <strong>
          {mine
            ? t.yourRoom(
                mine.number,
                others.flatMap((id) => members.get(id)?.name ?? []),
              )
            : t.lateText}
        </strong>
        <p className="meta" role="timer">
          {t.timeLeft(clockOf(ends - now))}
        </p>
      </div>
      {view.can.speak && (
        <Button kind="main" icon="external" pending={pending} onClick={() => void act(go)}>
          {mine ? t.goToRoom : t.joinRoom}
        </Button>
      )}
    </section>
  )
}
