import { useMessages } from '#platform/web/i18n/index.ts'
import type { PoolView } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { usePlace } from './use-place.ts'

interface WaitingTextProps {
  poolId: string
  pool: PoolView | undefined
  /** How many wait in the same line. */
  waiting: number
}

/** Which place the reader has in line, as soon as it is known. */
export function WaitingText({ poolId, pool, waiting }: WaitingTextProps) {
  const t = useMessages(comingMessages)
  const place = usePlace(poolId, pool)
  return place === undefined ? t.waitingText(waiting) : t.placeText(place)
}
