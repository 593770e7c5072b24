import { useEffect, useState } from 'react'
import { second } from '#lib/time.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { ConnectionBanner, UpdateBanner } from '#platform/web/ui/index.ts'
import { useUpdate } from '../update.ts'

/** A line that is back within this time was not worth a word. */
const patience = 3 * second

/** Sentences about the whole app: the line is down, a new version is ready. */
export function Banners() {
  const state = useStore(useDesk().live.state)
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (state !== 'connecting') return
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [state])
  const connecting = late ? 'reconnecting' : 'online'
  return (
    <>
      <ConnectionBanner
        connection={
          state === 'offline' ? 'offline' : state === 'connecting' ? connecting : 'online'
        }
      />
      <UpdateBanner onUpdate={useUpdate()} />
    </>
  )
}
