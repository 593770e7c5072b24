import type { IconName } from '#platform/web/ui/index.ts'
import type { TopicKind } from '../contract.ts'

/** Kinds of topics in the order in which they are offered; here, as the contract would bring Zod along. */
export const topicKinds = [
  'discussion',
  'question',
  'story',
  'decision',
] as const satisfies readonly TopicKind[]

export const kindIcons: Readonly<Record<TopicKind, IconName>> = {
  discussion: 'forum',
  question: 'help',
  story: 'spark',
  decision: 'check',
}
