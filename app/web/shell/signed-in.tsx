import type { ReactNode } from 'react'
import { SignedIn as AtTheDoor } from '#features/people/web/index.ts'
import { Reminders } from '#features/saved/web/index.ts'
import { DeskContext } from '#platform/web/replica/index.ts'
import { useSession } from '../session/session.ts'

/** What only somebody signed in sees, with what they have on this device. Everybody else is led to the door. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession()
  return (
    <AtTheDoor>
      {session?.known && (
        <DeskContext value={session.desk}>
          <Reminders />
          {children}
        </DeskContext>
      )}
    </AtTheDoor>
  )
}
