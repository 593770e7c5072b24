/** The path of a resource's page for everybody. `community` is its address, or its id where it is private and has none outside. */
export function publicPath(community: string, resource: string): string {
  return `/l/${encodeURIComponent(community)}/${resource}`
}
