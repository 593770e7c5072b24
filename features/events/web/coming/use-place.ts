import { useEffect, useState } from 'react'
import { useReplica } from '#platform/web/replica/index.ts'
import type { PoolView } from '../../contract.ts'
import { api } from '../api.ts'

/** The reader's place in the line of a pool, asked for anew when the pool is another one: somebody ahead may have left it. */
export function usePlace(poolId: string, pool: PoolView | undefined): number | undefined {
  const { community } = useReplica()
  const [place, setPlace] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the pool says is not used, that it changed is
  useEffect(() => {
    let left = false
    void api
      .get('/communities/{community}/pools/{poolId}/place', { params: { community, poolId } })
      .then((answer) => !left && setPlace(answer.place ?? undefined))
      .catch(() => {})
    return () => {
      left = true
    }
  }, [community, poolId, pool])
  return place
}
