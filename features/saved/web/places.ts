import { pathTo } from '#platform/web/router/index.ts'

export const savedPath = '/c/$community/saved'
export const donePath = '/c/$community/saved/done'

export function savedTo(community: string): string {
  return pathTo(savedPath, { community })
}

export function doneTo(community: string): string {
  return pathTo(donePath, { community })
}
