import type { Language } from '#lib/messages.ts'

interface CalendarWords {
  join(url: string): string
  access(words: string): string
  calledOff(reason: string): string
  /** What a feed of all that one comes to is called. */
  mine(site: string): string
  all(site: string): string
  ofCommunity(community: string): string
  mineIn(community: string): string
}

/** The words in calendar files. */
export const calendarWords: Record<Language, CalendarWords> = {
  en: {
    join: (url) => `Join online: ${url}`,
    access: (words) => `How one gets in: ${words}`,
    calledOff: (reason) => `Called off: ${reason}`,
    mine: (site) => `My events, ${site}`,
    all: (site) => `Events, ${site}`,
    ofCommunity: (community) => community,
    mineIn: (community) => `My events, ${community}`,
  },
  de: {
    join: (url) => `Online teilnehmen: ${url}`,
    access: (words) => `So kommt man hinein: ${words}`,
    calledOff: (reason) => `Abgesagt: ${reason}`,
    mine: (site) => `Meine Termine, ${site}`,
    all: (site) => `Termine, ${site}`,
    ofCommunity: (community) => community,
    mineIn: (community) => `Meine Termine, ${community}`,
  },
}
