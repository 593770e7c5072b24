import { pathTo } from '#platform/web/router/index.ts'

export const historyPath = '/c/$community/settings/history'

export function historyTo(community: string): string {
  return pathTo(historyPath, { community })
}
