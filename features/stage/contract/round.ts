import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { largestRoom, longestRound, smallestRoom } from '../limits.ts'

export const StartRound = z.object({
  id: chosenId,
  /** How many people a room should have. */
  size: z.int().min(smallestRoom).max(largestRoom),
  minutes: z.int().min(1).max(longestRound),
  /** Who takes part: those that are here. */
  members: z.array(id).min(2).max(1_000),
})
export type StartRound = z.output<typeof StartRound>

export const MoveMember = z.object({ member: id, room: z.int().min(1) })
export type MoveMember = z.output<typeof MoveMember>

export const ExtendRound = z.object({ minutes: z.int().min(1).max(longestRound) })
export type ExtendRound = z.output<typeof ExtendRound>

export const RoomView = z.object({ number: z.int(), members: z.array(id) })
export type RoomView = z.output<typeof RoomView>

/** People in rooms of a few, for a while. It is over at `endsAt` by the clock. */
export const RoundView = z.object({
  id,
  occurrenceId: id,
  size: z.int(),
  startedAt: z.string(),
  endsAt: z.string(),
  rooms: z.array(RoomView),
})
export type RoundView = z.output<typeof RoundView>

/** Where a room meets, for those in it and for hosts. */
export const RoomPlace = z.object({ room: z.int(), url: z.string() })
export type RoomPlace = z.output<typeof RoomPlace>
