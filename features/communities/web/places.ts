import { pathTo } from '#platform/web/router/index.ts'

export const discoverPath = '/discover'
export const createPath = '/discover/new'

const inside = '/c/$community'

/** The addresses inside a community, named as people name it. */
export const placesOf = (community: string) => {
  const at = (path: string) => pathTo(inside, { community }) + path
  return {
    home: at(''),
    chat: at('/chat'),
    welcome: at('/welcome'),
    people: at('/people'),
    member: (id: string) => at(`/people/${id}`),
    settings: at('/settings'),
    guidelines: at('/settings/guidelines'),
    rings: at('/settings/rings'),
    invitations: at('/settings/invitations'),
    applications: at('/settings/applications'),
    past: at('/past'),
  }
}

/** The door of a community, for who is not in it. */
export function joinTo(community: string): string {
  return pathTo('/join/$community', { community })
}
