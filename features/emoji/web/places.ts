import { pathTo } from '#platform/web/router/index.ts'

export const emojiPath = '/c/$community/settings/emoji'

export function emojiTo(community: string): string {
  return pathTo(emojiPath, { community })
}
