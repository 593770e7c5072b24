import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'

export const signInLinkJob = 'people.mail-sign-in-link'
export const passwordLinkJob = 'people.mail-password-link'

/**
 * Has a link mailed that signs in, if there is an account for the address. Whether there is one is looked up in the
 * job, so that neither the answer nor its time can tell.
 */
export function askForSignInLink(
  tx: Tx,
  { email, next }: { email: string; next?: string | undefined },
): Promise<void> {
  return enqueue(tx, signInLinkJob, { email, next })
}

/** Has a link mailed that sets a new password, if there is an account for the address; as silent as the other. */
export function askForPasswordLink(tx: Tx, { email }: { email: string }): Promise<void> {
  return enqueue(tx, passwordLinkJob, { email })
}
