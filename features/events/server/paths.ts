export const eventsPath = '/communities/{community}/events'
export const eventPath = `${eventsPath}/{eventId}` as const
/** One date of an event. */
export const datePath = '/communities/{community}/occurrences/{occurrenceId}'
