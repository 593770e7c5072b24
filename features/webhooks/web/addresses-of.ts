import type { NewWebhook } from '../contract.ts'

/** The two addresses of a webhook, below the one people use. */
export function addressesOf({ id, token }: Pick<NewWebhook, 'id' | 'token'>, publicUrl: string) {
  return {
    slack: `${publicUrl}/hooks/slack/${token}`,
    discord: `${publicUrl}/hooks/discord/${id}/${token}`,
  }
}
