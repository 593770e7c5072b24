import { ApiProblem, isPassing } from '#platform/web/api/index.ts'
import type { Sender } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'

/** For what is small enough to be done once more by hand: a refusal is told, and the parcel does not stay. */
export function telling(send: Sender): Sender {
  return async (parcel) => {
    try {
      await send(parcel)
    } catch (error) {
      if (isPassing(error) || !(error instanceof ApiProblem)) throw error
      toast(error.detail, { tone: 'bad' })
    }
  }
}
