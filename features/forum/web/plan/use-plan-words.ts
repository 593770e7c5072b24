import { useAudienceWords } from '#features/releases/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import type { TopicView } from '../../contract.ts'
import { planMessages } from '../../messages/plan.ts'

/** Who reads a topic later, and from when, in a sentence; undefined where nobody is to come. */
export function usePlanWords({ plan }: Pick<TopicView, 'plan'>): string | undefined {
  const t = useMessages(planMessages)
  const words = useAudienceWords()
  const moments = useMoments()
  const now = useNow()
  if (!plan) return undefined
  const steps = plan.map(({ audience, from }) =>
    t.step(words.audience(audience), moments.ahead(instantFrom(from), now)),
  )
  return t.opens(steps)
}
