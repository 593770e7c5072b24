/** The path of a feed, by its secret. */
export function feedPath(token: string): string {
  return `/calendars/${token}.ics`
}
