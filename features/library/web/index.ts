import { type Page, page } from '#platform/web/router/index.ts'
import {
  announcementPath,
  announcementsPath,
  archivePath,
  editPath,
  historyPath,
  libraryPath,
  newAnnouncementPath,
  newPath,
  publicationsPath,
  readersPath,
  resourcePath,
  sectionPath,
} from './places.ts'

export { AnnouncementsLink } from './announcements/announcements-link.tsx'
export { markRead as markAnnouncementsRead } from './announcements/mark-read.ts'
export { newAnnouncements } from './announcements/unread.ts'
export { useNewAnnouncements } from './announcements/use-new.ts'
export { kindIcons as resourceIcons } from './kind-icons.ts'
export { LibraryLink } from './library-link.tsx'
export { announcementTo, newAnnouncementTo, newResourceTo, resourceTo } from './places.ts'
export { PublicationsTab } from './publications/publications-tab.tsx'
export { librarySlice } from './replica.ts'
export { useLibraryWaiting } from './use-waiting.ts'

/** The pages of the library, and of what headquarters publish. */
export const libraryPages: readonly Page[] = [
  page({
    path: libraryPath,
    within: 'place',
    load: async () => (await import('./home/library-page.tsx')).LibraryPage,
  }),
  page({
    path: sectionPath,
    within: 'place',
    load: async () => (await import('./home/section-page.tsx')).SectionPage,
  }),
  page({
    path: archivePath,
    within: 'place',
    load: async () => (await import('./home/archive-page.tsx')).ArchivePage,
  }),
  page({
    path: newPath,
    within: 'place',
    load: async () => (await import('./edit/new-page.tsx')).NewPage,
  }),
  page({
    path: resourcePath,
    within: 'place',
    load: async () => (await import('./resource/resource-page.tsx')).ResourcePage,
  }),
  page({
    path: editPath,
    within: 'place',
    load: async () => (await import('./edit/edit-page.tsx')).EditPage,
  }),
  page({
    path: historyPath,
    within: 'place',
    load: async () => (await import('./manage/history-page.tsx')).HistoryPage,
  }),
  page({
    path: readersPath,
    within: 'place',
    load: async () => (await import('./manage/readers-page.tsx')).ReadersPage,
  }),
  page({
    path: announcementsPath,
    within: 'place',
    load: async () => (await import('./announcements/announcements-page.tsx')).AnnouncementsPage,
  }),
  page({
    path: announcementPath,
    within: 'place',
    load: async () => (await import('./resource/resource-page.tsx')).ResourcePage,
  }),
  page({
    path: newAnnouncementPath,
    within: 'place',
    load: async () =>
      (await import('./announcements/new-announcement-page.tsx')).NewAnnouncementPage,
  }),
  page({
    path: publicationsPath,
    within: 'app',
    load: async () => (await import('./publications/publications-page.tsx')).PublicationsPage,
  }),
]
