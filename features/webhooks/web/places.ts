import { pathTo } from '#platform/web/router/index.ts'

export const webhooksPath = '/c/$community/settings/webhooks'

export function webhooksTo(community: string): string {
  return pathTo(webhooksPath, { community })
}
