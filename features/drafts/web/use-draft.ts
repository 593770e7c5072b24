import { useCallback, useEffect, useRef, useState } from 'react'
import { type Instant, instantFrom, now } from '#lib/time.ts'
import { useDesk, useReplica, useSlice } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import type { DraftView } from '../contract.ts'
import { api } from './api.ts'
import { forgetDraft, type KeptDraft, readDraft, writeDraft } from './kept.ts'
import { draftAt, draftsSlice, withDraft } from './replica.ts'

export interface WrittenDraft {
  text: string
  write: (text: string) => void
  /** One is done with writing for now: other devices are told at once. */
  leave: () => void
}

const nothing: KeptDraft = { text: '', at: instantFrom('') }

/**
 * What is being written in a place, as `forum/new`. This device's copy is kept at once and holds while one types; other devices
 * hear of it after a pause. What was written later elsewhere fills an empty field, and one in which nobody typed since; it never
 * takes the place of what is being typed. Written empty, it is over everywhere. Another place is another field: give it a key.
 */
export function useDraft(place: string): WrittenDraft {
  const { community } = useReplica()
  const remote = useSlice(draftsSlice, (state) => draftAt(state, place))
  const [draft, setDraft] = useState(() => later(readDraft(community, place), remote))
  const typing = useRef(false)
  const latest = useRef(draft)
  const unkept = useRef<KeptDraft>(undefined)
  const tell = useTelling(place, latest, unkept)

  const show = useCallback((next: KeptDraft) => {
    latest.current = next
    setDraft(next)
  }, [])

  useEffect(() => {
    if (!remote || remote.at <= latest.current.at) return
    const untouched = !typing.current || latest.current.text.trim() === ''
    if (!untouched) return
    forgetDraft(community, place)
    show({ text: remote.body, at: instantFrom(remote.at) })
  }, [remote, community, place, show])

  const write = useCallback(
    (text: string) => {
      typing.current = text !== ''
      const next = { text, at: after(latest.current.at) }
      unkept.current = writeDraft(community, place, next) ? undefined : next
      show(next)
      tell(text === '' ? 0 : pauseFor(text))
    },
    [community, place, show, tell],
  )
  /** Whoever leaves the field is not typing in it any more. */
  const leave = useCallback(() => {
    typing.current = false
    tell(0)
  }, [tell])
  return { text: draft.text, write, leave }
}

/** Tells the server, and so other devices, what holds here: after a pause, on leaving, and when the line is back. */
function useTelling(
  place: string,
  latest: { current: KeptDraft },
  unkept: { current: KeptDraft | undefined },
) {
  const replica = useReplica()
  const line = useStore(useDesk().live.state)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const tellNow = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { community } = replica
    const kept = unkept.current ?? readDraft(community, place)
    const known = draftAt(replica.read(draftsSlice) ?? { drafts: [] }, place)
    if (!kept || (known && known.at >= kept.at)) return
    const body = { place, body: kept.text, at: kept.at }
    const reply = await api
      .put('/communities/{community}/drafts', { params: { community }, body })
      .catch(() => undefined) // it is kept here, and told when the line is back
    if (!reply) return
    replica.update(draftsSlice, (state) => withDraft(state, reply))
    if ((unkept.current ?? readDraft(community, place))?.at !== kept.at) return
    // The server has it; a clock of this device that runs ahead must not outdo the others.
    unkept.current = undefined
    forgetDraft(community, place)
    if (latest.current.at === kept.at)
      latest.current = { ...latest.current, at: instantFrom(reply.at) }
  }, [replica, place, latest, unkept])

  useEffect(() => {
    if (line === 'live') void tellNow()
    return () => void tellNow()
  }, [line, tellNow])

  return useCallback(
    (wait: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void tellNow(), wait)
    },
    [tellNow],
  )
}

function later(kept: KeptDraft | undefined, remote: DraftView | undefined): KeptDraft {
  if (!remote || (kept && kept.at >= remote.at)) return kept ?? nothing
  return { text: remote.body, at: instantFrom(remote.at) }
}

/** A pause in typing after which other devices are told, in milliseconds: longer where there is more to tell. */
function pauseFor(text: string): number {
  return text.length > 5_000 ? 2_500 : 900
}

/** Now, and later than before. */
function after(before: Instant): Instant {
  const present = now()
  return present > before ? present : instantFrom(before.replace(/(\d{3})Z$/, nextMicros))
}

function nextMicros(_: string, micros: string): string {
  return `${String(Math.min(Number(micros) + 1, 999)).padStart(3, '0')}Z`
}
