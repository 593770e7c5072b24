import './tooltip.css'
import { useMemo } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip'

/** The tooltip of one element, told from outside when to show. */
export function OverlayTooltip({ trigger, text }: { trigger: Element | undefined; text: string }) {
  const isOpen = trigger !== undefined
  const triggerRef = useMemo(() => ({ current: trigger ?? null }), [trigger])
  const state = { isOpen, shouldSkipAnimation: false, open: ignore, close: ignore }
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip className="tooltip" triggerRef={triggerRef} offset={6}>
        {text}
      </Tooltip>
    </TooltipTriggerStateContext>
  )
}

/** Opening and closing is decided by who shows it. */
function ignore() {}
