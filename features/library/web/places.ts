import { pathTo } from '#platform/web/router/index.ts'

export const libraryPath = '/c/$community/library'
export const sectionPath = '/c/$community/library/sections/$section'
export const archivePath = '/c/$community/library/archive'
export const newPath = '/c/$community/library/new'
export const resourcePath = '/c/$community/library/$resource'
export const editPath = '/c/$community/library/$resource/edit'
export const historyPath = '/c/$community/library/$resource/history'
export const readersPath = '/c/$community/library/$resource/readers'
export const announcementsPath = '/c/$community/announcements'
export const announcementPath = '/c/$community/announcements/$resource'
export const newAnnouncementPath = '/c/$community/announcements/new'
export const publicationsPath = '/organisation/publications'

/** The part of an address that stands for no section at all. */
export const unsorted = 'none'

/** The address of a resource. */
export function resourceTo(community: string, resource: string): string {
  return pathTo(resourcePath, { community, resource })
}

export const announcementTo = (community: string, resource: string) =>
  pathTo(announcementPath, { community, resource })

/** Where something new is put into it, and where one announces. */
export const newResourceTo = (community: string) => pathTo(newPath, { community })
export const newAnnouncementTo = (community: string) => pathTo(newAnnouncementPath, { community })

/** The addresses of a community's library. */
export const shelvesOf = (community: string) => ({
  home: pathTo(libraryPath, { community }),
  archive: pathTo(archivePath, { community }),
  new: newResourceTo(community),
  announcements: pathTo(announcementsPath, { community }),
  announcement: (resource: string) => announcementTo(community, resource),
  newAnnouncement: newAnnouncementTo(community),
  section: (section: string) => pathTo(sectionPath, { community, section }),
  resource: (resource: string) => resourceTo(community, resource),
  edit: (resource: string) => pathTo(editPath, { community, resource }),
  history: (resource: string) => pathTo(historyPath, { community, resource }),
  readers: (resource: string) => pathTo(readersPath, { community, resource }),
})
