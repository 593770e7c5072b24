import type { Rhythm } from './calendar.ts'
import type { PollPlan } from './poll.ts'
import type { DemoProfile, DemoRing } from './story.ts'

/** What is fixed about a community; its people, guidelines and conversations are texts in the folder named by its slug. */
export type CommunityPlan = {
  profile: DemoProfile
  rhythm: Rhythm
  rings: DemoRing[]
  /** What leads announced is in `announcements.txt`; the others tell it in a channel where only they write. */
  announces?: true
  /** The channels' files without their ending, in the order of the channels. */
  channels: string[]
  polls?: PollPlan[]
}
