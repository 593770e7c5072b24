import { z } from 'zod'
import { Session, Speaker } from '#features/events/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import { longestItem, longestNotes, longestUrl, mostItems } from '../limits.ts'
import { QuestionView } from './question.ts'
import { RoundView } from './round.ts'
import { LineView } from './talk.ts'

/** Where it is shown: in the page itself, or behind a link. */
export const Provider = z.object({
  name: z.enum(['jitsi', 'youtube', 'vimeo', 'zoom', 'meet', 'teams', 'link']),
  /** What the page embeds; null for what can only be opened. */
  embed: z.string().nullable(),
  href: z.string(),
})
export type Provider = z.output<typeof Provider>

/** A part of the run of show. Its clock runs from when a host began it. */
export const RunItem = z.object({
  id: chosenId,
  title: z.string().trim().min(1).max(longestItem),
  minutes: z.int().min(1).max(1_440),
  note: z.string().trim().max(1_000).default(''),
  beganAt: z.iso.datetime().nullable().default(null),
})
export type RunItem = z.output<typeof RunItem>

/** What hosts alone see. */
export const Backstage = z.object({
  notes: z.string().max(longestNotes),
  run: z.array(RunItem).max(mostItems),
})
export type Backstage = z.output<typeof Backstage>

export const ChangeStage = z.object({
  /** Whether a question waits until a host lets it through. */
  moderated: z.boolean().optional(),
  captionsUrl: z
    .url({ protocol: /^https?$/ })
    .max(longestUrl)
    .nullable()
    .optional(),
  /** The part of the agenda that is on, whatever the clock says; null lets the clock tell. */
  sessionId: id.nullable().optional(),
})
export type ChangeStage = z.output<typeof ChangeStage>

export const Hand = z.object({ member: id, at: z.string() })
export type Hand = z.output<typeof Hand>

export const RaiseHand = z.object({ raised: z.boolean() })
export type RaiseHand = z.output<typeof RaiseHand>

/** What all who take part see alike. */
export const StageState = z.object({
  occurrenceId: id,
  moderated: z.boolean(),
  captionsUrl: z.string().nullable(),
  sessionId: id.nullable(),
  /** The polls of the event, the newest last. */
  pollIds: z.array(id),
  /** Whose hand is up, the first first. */
  hands: z.array(Hand),
})
export type StageState = z.output<typeof StageState>

/** The event as far as its stage shows it. */
export const StagedEvent = z.object({
  id,
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  cancelled: z.boolean(),
  agenda: z.array(Session),
  speakers: z.array(Speaker),
})
export type StagedEvent = z.output<typeof StagedEvent>

/** A stage as one member enters it. */
export const StageView = z.object({
  event: StagedEvent,
  state: StageState,
  /** Null for who does not come. */
  provider: Provider.nullable(),
  lines: z.array(LineView),
  questions: z.array(QuestionView),
  /** The questions that I voted for, and those that I asked. */
  voted: z.array(id),
  asked: z.array(id),
  round: RoundView.nullable(),
  /** For hosts. */
  backstage: Backstage.nullable(),
  can: z.object({ host: z.boolean(), speak: z.boolean() }),
})
export type StageView = z.output<typeof StageView>

/** What is told on the socket and stored nowhere. */
export const HereCall = z.object({ community: id, occurrenceId: id })
export const reactions = ['👏', '❤️', '😂', '🎉', '🤔', '👍'] as const
export const ReactCall = HereCall.extend({ emoji: z.enum(reactions) })
