import { catalogue } from '#lib/messages.ts'

/** The few words of the forum that stand outside it, so that a first load brings no more than these. */
export const forumDoorMessages = catalogue({
  en: { forum: 'Forum', newTopic: 'New topic', lift: 'Make a forum topic of it…' },
  de: async () => ({ forum: 'Forum', newTopic: 'Neues Thema', lift: 'Forumsthema daraus machen…' }),
})
