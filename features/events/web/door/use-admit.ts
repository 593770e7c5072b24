import { useEffect, useRef, useState } from 'react'
import { Unreachable } from '#platform/web/api/index.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import type { CheckInView, DoorPerson, DoorView } from '../../contract.ts'
import { api } from '../api.ts'
import { personOf, standingOf } from './door-state.ts'
import {
  checkInParcel,
  type NotedCheckIn,
  type NotedUndo,
  onDoorNews,
  undoParcel,
} from './sending.ts'
import { play, type Sound } from './sound.ts'

/** What is shown of who came last. */
export type Verdict =
  | { kind: 'in'; person: DoorPerson; checkInId: string; people: number }
  | { kind: 'walked-in'; name: string; people: number; checkInId: string }
  | { kind: 'already'; person: DoorPerson; checkIn: CheckInView }
  | { kind: 'no-seat'; person: DoorPerson }
  | { kind: 'elsewhere'; title: string; startsAt: string }
  | { kind: 'unknown'; isOffline: boolean }

const sounds: Record<Verdict['kind'], Sound> = {
  in: 'good',
  'walked-in': 'good',
  already: 'again',
  'no-seat': 'bad',
  elsewhere: 'bad',
  unknown: 'bad',
}

/** For how long the same code before the camera is the same look at it, in milliseconds. */
const sameLook = 4_000

/** Lets people in: says at once how they stand, by what this device knows, and what the server says to it. */
export function useAdmit(door: DoorView, isLoud: boolean) {
  const { outbox } = useDesk()
  const { community } = useReplica()
  const [verdict, setVerdict] = useState<Verdict>()
  const lastLook = useRef({ code: '', at: 0 })
  const occurrenceId = door.occurrence.id
  const now = useRef({ door, isLoud })
  now.current = { door, isLoud }

  useEffect(
    () =>
      onDoorNews((news) => {
        if (!news.checkIn || !news.already) return
        const { checkIn, parcel } = news
        setVerdict((last) =>
          last?.kind === 'in' && last.checkInId === parcel
            ? { kind: 'already', person: last.person, checkIn }
            : last,
        )
      }),
    [],
  )

  function say(next: Verdict): void {
    setVerdict(next)
    if (now.current.isLoud) play(sounds[next.kind])
  }

  function note(said: Omit<NotedCheckIn, 'occurrenceId'>): string {
    const input: NotedCheckIn = { occurrenceId, ...said }
    return outbox.put(community, checkInParcel, input)
  }

  function letIn(person: DoorPerson, people = person.party, anyway = false): void {
    const { rsvpId } = person
    const checkInId = note({ rsvpId, people, ...(anyway && { anyway }) })
    say({ kind: 'in', person, checkInId, people })
  }

  function admit(person: DoorPerson): void {
    const standing = standingOf(now.current.door, person)
    if (standing.kind === 'expected') letIn(person)
    else say(standing)
  }

  async function scan(code: string): Promise<void> {
    const { current: last } = lastLook
    const isSame = last.code === code && Date.now() - last.at < sameLook
    lastLook.current = { code, at: Date.now() }
    if (isSame) return
    const person = await personOf(now.current.door, code)
    if (person) admit(person)
    else say(await elsewhere(code))
  }

  async function elsewhere(code: string): Promise<Verdict> {
    try {
      const path = '/communities/{community}/occurrences/{occurrenceId}/door/ticket'
      const params = { community, occurrenceId }
      const { event } = await api.get(path, { params, query: { code: code.slice(0, 200) } })
      return event ? { kind: 'elsewhere', ...event } : { kind: 'unknown', isOffline: false }
    } catch (error) {
      return { kind: 'unknown', isOffline: error instanceof Unreachable }
    }
  }

  function undo(checkInId: string): void {
    const input: NotedUndo = { occurrenceId, checkInId }
    outbox.put(community, undoParcel, input)
    setVerdict(undefined)
  }

  return {
    verdict,
    scan: (code: string) => void scan(code),
    admit,
    undo,
    letInAnyway: (person: DoorPerson) => letIn(person, person.party, true),
    /** Fewer or more came in than signed up. */
    recount(person: DoorPerson, checkInId: string, people: number) {
      undo(checkInId)
      letIn(person, people, person.status !== 'going')
    },
    walkIn(name: string, people: number) {
      say({ kind: 'walked-in', name, people, checkInId: note({ name, people }) })
    },
    dismiss: () => setVerdict(undefined),
  }
}

export type Admit = ReturnType<typeof useAdmit>
