import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestBody, longestThanks, longestTitle, longestUrl } from '../limits.ts'
import { SurveyResults, SurveyView } from './survey.ts'

/** What is left of an event: a topic about it, the topic of one of its rooms, or something in the library. */
export const KeepsakeKind = z.enum(['recap', 'room', 'resource'])
export type KeepsakeKind = z.output<typeof KeepsakeKind>

export const KeepsakeView = z.object({ id, kind: KeepsakeKind, title: z.string() })
export type KeepsakeView = z.output<typeof KeepsakeView>

/** Opens the topic in which people look back, with the photos that its text shows. */
export const WriteRecap = z.object({
  id: chosenId,
  categoryId: id,
  title: z.string().trim().min(1).max(longestTitle),
  body: z.string().trim().min(1).max(longestBody),
})
export type WriteRecap = z.output<typeof WriteRecap>

/** Opens a topic for each room of the last round, for those who were in it. */
export const FollowUpRooms = z.object({
  categoryId: id,
  body: z.string().trim().min(1).max(longestBody),
})
export type FollowUpRooms = z.output<typeof FollowUpRooms>

/** Puts a recording or slides into the library, for those who see the event. */
export const KeepRecording = z.object({
  id: chosenId,
  title: z.string().trim().min(1).max(longestTitle),
  url: z.url({ protocol: /^https?$/ }).max(longestUrl),
  kind: z.enum(['recording', 'link']).default('recording'),
})
export type KeepRecording = z.output<typeof KeepRecording>

export const ThankSpeaker = z.object({ words: z.string().trim().max(longestThanks).default('') })
export type ThankSpeaker = z.output<typeof ThankSpeaker>

export const ThanksView = z.object({
  speakerId: id,
  name: z.string(),
  member: id.nullable(),
  thanks: z.int(),
  mine: z.boolean(),
  /** For the speaker and hosts. */
  words: z.array(z.object({ member: id, words: z.string() })),
})
export type ThanksView = z.output<typeof ThanksView>

/** What is left of one date of an event, as one member sees it. */
export const RecapView = z.object({
  eventId: id,
  title: z.string(),
  endsAt: z.string(),
  survey: SurveyView,
  thanks: z.array(ThanksView),
  keepsakes: z.array(KeepsakeView),
  /** How many rooms the last round had, for hosts who open topics for them. */
  rooms: z.int(),
  can: z.object({ host: z.boolean() }),
})
export type RecapView = z.output<typeof RecapView>

/** How it went, for hosts. People, and not the guests they brought, unless said. */
export const EventReport = z.object({
  registered: z.int(),
  /** How it is known who came: from a list at the door, as hosts noted afterwards who was not there, or not at all. */
  noted: z.enum(['door', 'hand']).nullable(),
  came: z.int(),
  /** Of those who came, for the first time in this community. */
  firstTimers: z.int(),
  /** Had a seat and did not come; null where nothing was noted. */
  noShows: z.int().nullable(),
  walkIns: z.int(),
  survey: SurveyResults,
  /** Pairs who were there, had never answered each other before, and did within two weeks. */
  newTies: z.int(),
})
export type EventReport = z.output<typeof EventReport>

/** Dates that one signed up for, the newest first. */
export const OwnRecord = z.array(
  z.object({
    eventId: id,
    occurrenceId: id,
    title: z.string(),
    startsAt: z.string(),
    /** Null where nobody was noted at the door. */
    came: z.boolean().nullable(),
  }),
)
export type OwnRecord = z.output<typeof OwnRecord>

/** Who spoke at events that the reader sees, with their talks, the newest first. */
export const SpeakerView = z.object({
  key: z.string(),
  name: z.string(),
  member: id.nullable(),
  about: z.string(),
  talks: z.array(z.object({ eventId: id, event: z.string(), title: z.string(), at: z.string() })),
})
export type SpeakerView = z.output<typeof SpeakerView>
