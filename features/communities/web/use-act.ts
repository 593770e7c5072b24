import { useState } from 'react'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { toast } from '#platform/web/ui/index.ts'

/** Does something at once, outside of a form: pending while it is under way, a sentence if it was refused. */
export function useAct() {
  const t = useMessages(platformMessages)
  const [pending, setPending] = useState(false)
  async function act(work: () => Promise<unknown>, done?: string): Promise<boolean> {
    setPending(true)
    try {
      await work()
      if (done) toast(done, { tone: 'good' })
      return true
    } catch (error) {
      toast(problemWith(error, t).message, { tone: 'bad' })
      return false
    } finally {
      setPending(false)
    }
  }
  return { act, pending }
}
