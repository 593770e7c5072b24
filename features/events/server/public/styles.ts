import { readFileSync } from 'node:fs'

/** What pages about events need beyond the shared parts. */
export const eventStyles = readFileSync(`${import.meta.dirname}/events.css`, 'utf8')

/** The same sheet as for members' tickets. */
export const ticketStyles = readFileSync(
  `${import.meta.dirname}/../../web/ticket/ticket.css`,
  'utf8',
)
