export const eventsPath = '/communities/{community}/events'
export const eventPath = `${eventsPath}/{eventId}` as const
