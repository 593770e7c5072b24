import { pathTo } from '#platform/web/router/index.ts'

export const draftsPath = '/c/$community/drafts'
export const scheduledPath = '/c/$community/drafts/scheduled'

export function draftsTo(community: string): string {
  return pathTo(draftsPath, { community })
}

export function scheduledTo(community: string): string {
  return pathTo(scheduledPath, { community })
}
