import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import { signOut } from './me.ts'

/** Signs out on this device and goes to `next`; says so where that failed, since one is still signed in then. */
export function useSignOut(): (next?: string) => Promise<void> {
  const t = useMessages(platformMessages)
  return async (next) => {
    try {
      await signOut(next)
    } catch (error) {
      toast(problemWith(error, t).message, { tone: 'bad' })
    }
  }
}
