export const stagePath = '/c/$community/live/$occurrence'

/** The live page of one date of an event. */
export function stageTo(slug: string, occurrence: string): string {
  return `/c/${slug}/live/${occurrence}`
}
