import { pathTo } from '#platform/web/router/index.ts'

export const recapPath = '/c/$community/recaps/$occurrence'
export const speakersPath = '/c/$community/speakers'
export const recordPath = '/c/$community/attendance'

/** What is left of one date of an event. */
export function recapTo(community: string, occurrence: string): string {
  return pathTo(recapPath, { community, occurrence })
}

/** Who spoke at events of a community. */
export function speakersTo(community: string): string {
  return pathTo(speakersPath, { community })
}

/** The events that one was at. */
export function recordTo(community: string): string {
  return pathTo(recordPath, { community })
}
