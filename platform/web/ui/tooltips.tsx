import { Suspense, useEffect, useState } from 'react'
import { late } from './late.tsx'
import { watchTips } from './watch-tips.ts'

const OverlayTooltip = late(async () => (await import('./overlay/tooltip.tsx')).OverlayTooltip, {
  quiet: true,
})

interface Tip {
  /** Undefined while the tooltip fades away. */
  trigger: Element | undefined
  text: string
  beside: boolean
}

/**
 * Shows the tooltip of every element with `data-tip`, on hover and on focus by keyboard. Stands once at the root of the
 * app. `data-tip-side="end"` puts it beside its element instead of above. The text repeats the element's label, so
 * screen readers need nothing more.
 */
export function Tooltips() {
  const [tip, setTip] = useState<Tip>()
  useEffect(() => {
    return watchTips((trigger) =>
      setTip((last) => (trigger ? tipOf(trigger) : last && { ...last, trigger: undefined })),
    )
  }, [])
  if (!tip) return null
  return (
    <Suspense>
      <OverlayTooltip {...tip} />
    </Suspense>
  )
}

function tipOf(trigger: Element): Tip {
  const beside = trigger.getAttribute('data-tip-side') === 'end'
  return { trigger, text: trigger.getAttribute('data-tip') ?? '', beside }
}
