/** The channel one was in last, for each community, on this device. */
const keyOf = (community: string) => `hamlet.channel.${community}`

export function rememberChannel(community: string, channelId: string): void {
  localStorage.setItem(keyOf(community), channelId)
}

export function lastChannel(community: string): string | null {
  return localStorage.getItem(keyOf(community))
}
