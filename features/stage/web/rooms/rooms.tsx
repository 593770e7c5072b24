import { useState } from 'react'
import { useAct, useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Form, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import type { RoundView } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { clockOf, useSeconds } from '../use-seconds.ts'
import { useStage, useStageParams } from '../use-stage.ts'

const path = '/communities/{community}/stages/{occurrenceId}/round'

/** Sends people into rooms, or sees to those that are on. For hosts. */
export function Rooms() {
  const t = useMessages(stageMessages)
  const { round } = useStage().view
  const ends = round ? Date.parse(round.endsAt) : 0
  const now = useSeconds(Date.now() < ends)
  return (
    <section>
      <h2>{t.rooms}</h2>
      {round && now < ends ? <RoundOn round={round} left={ends - now} /> : <StartRound />}
    </section>
  )
}

function StartRound() {
  const t = useMessages(stageMessages)
  const { stage, here } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const [id, setId] = useState(newId)
  const start = async (values: FormData) => {
    const size = Number(values.get('size'))
    const minutes = Number(values.get('minutes'))
    const body = { id, size, minutes, members: [...here] }
    const round = await api.post(path, { params, body })
    setId(newId())
    stage.take((last) => ({ ...last, round }))
  }
  return (
    <Form onSubmit={(values) => act(() => start(values))}>
      <p className="meta">{t.roomsText}</p>
      <div className="stage-pair">
        <TextField
          name="size"
          label={t.roomSize}
          type="number"
          min={2}
          max={20}
          defaultValue={4}
          required
        />
        <TextField
          name="minutes"
          label={t.roomMinutes}
          type="number"
          min={1}
          max={180}
          defaultValue={15}
          required
        />
      </div>
      <Actions>
        <SubmitButton>{t.startRooms}</SubmitButton>
      </Actions>
    </Form>
  )
}

function RoundOn({ round, left }: { round: RoundView; left: number }) {
  const t = useMessages(stageMessages)
  const { stage } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const change = (work: () => Promise<RoundView>) =>
    void act(async () => {
      const after = await work()
      stage.take((last) => ({ ...last, round: after }))
    })
  const longer = () => api.put(`${path}/extended`, { params, body: { minutes: 5 } })
  const end = () => api.put(`${path}/ended`, { params, body: {} })
  return (
    <>
      <p className="meta" role="timer">
        {t.timeLeft(clockOf(left))}
      </p>
      {round.rooms.map((room) => (
        <RoomList
          key={room.number}
          room={room}
          rooms={round.rooms.length}
          onMove={(member, to) =>
            change(() => api.put(`${path}/moved`, { params, body: { member, room: to } }))
          }
        />
      ))}
      <Actions>
        <Button size="s" onClick={() => change(longer)}>
          {t.moreTime(5)}
        </Button>
        <Button size="s" kind="main" onClick={() => change(end)}>
          {t.callBack}
        </Button>
      </Actions>
    </>
  )
}

interface RoomListProps {
  room: RoundView['rooms'][number]
  rooms: number
  onMove: (member: string, room: number) => void
}

function RoomList({ room, rooms, onMove }: RoomListProps) {
  const t = useMessages(stageMessages)
  const members = useMembers()
  return (
    <div className="stage-room-list">
      <h3>{t.room(room.number)}</h3>
      <ul>
        {room.members.map((id) => {
          const name = members.get(id)?.name ?? ''
          return (
            <li key={id}>
              <bdi>{name}</bdi>
              <select
                aria-label={t.moveTo(name)}
                value={room.number}
                onChange={(event) => onMove(id, Number(event.target.value))}
              >
                {Array.from({ length: rooms }, (_, nth) => nth + 1).map((number) => (
                  <option key={number} value={number}>
                    {t.room(number)}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
