import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import {
  longestClaimHours,
  longestPrice,
  longestQuestion,
  longestSummary,
  longestTitle,
  mostChoices,
  mostGuests,
  mostQuestions,
  mostSeats,
  mostTickets,
} from '../limits.ts'

/** What is asked of who comes: a line of text, one of several, or any of several. Frozen once somebody answered. */
export const Question = z.object({
  id: chosenId,
  kind: z.enum(['text', 'choice', 'many']),
  label: z.string().trim().min(1).max(longestQuestion),
  choices: z.array(z.string().trim().min(1).max(longestQuestion)).max(mostChoices).default([]),
  required: z.boolean().default(false),
})
export type Question = z.output<typeof Question>

/** How people sign up for an event. */
export const Registration = z.object({
  /** Not before; null from the start. */
  opensAt: z.iso.datetime().nullable().default(null),
  /** Ends this many minutes before each start; 0 at the start itself. */
  closesBefore: z.int().min(0).max(525_600).default(0),
  /** How many guests each person may bring. */
  guests: z.int().min(0).max(mostGuests).default(0),
  /** Whether a freed seat is offered to the next in line by itself, or by a host. */
  offers: z.enum(['automatic', 'host']).default('automatic'),
  /** For how long an offered seat is held. */
  claimHours: z.int().min(1).max(longestClaimHours).default(24),
  questions: z.array(Question).max(mostQuestions).default([]),
})
export type Registration = z.output<typeof Registration>

/** A kind of seat with seats of its own. */
export const TicketType = z.object({
  id: chosenId,
  /** Empty where there is but one. */
  name: z.string().trim().max(longestTitle),
  description: z.string().trim().max(longestSummary).default(''),
  /** What it costs, in words: nothing is paid here. Empty where it is free. */
  price: z.string().trim().max(longestPrice).default(''),
  /** Null where there is room for all. */
  seats: z.int().min(0).max(mostSeats).nullable(),
  /** Whether a host decides about each; the seat is held until then. */
  approval: z.boolean().default(false),
})
export type TicketType = z.output<typeof TicketType>

export const TicketTypes = z.array(TicketType).min(1).max(mostTickets)

/** How full one ticket type is in one pool, in seats: a person with two guests takes three. */
export const TicketCount = z.object({
  ticketId: id,
  /** Of those who come. */
  going: z.int(),
  /** Held: offered to somebody in line, or asked for and not decided. */
  held: z.int(),
  /** People in line. */
  waiting: z.int(),
})
export type TicketCount = z.output<typeof TicketCount>

/**
 * What one signs up for at once: an occurrence, or a whole series where the event is joined as a whole. Its id is that of
 * the occurrence or of the event.
 */
export const PoolView = z.object({
  pool: id,
  eventId: id,
  tickets: z.array(TicketCount),
  /** People who may come. */
  maybe: z.int(),
})
export type PoolView = z.output<typeof PoolView>
