import { isLead } from '#features/communities/server/index.ts'

/** Who lets a tool in answers for what it says. */
export function canManageWebhooks(actor: Parameters<typeof isLead>[0]): boolean {
  return isLead(actor)
}
