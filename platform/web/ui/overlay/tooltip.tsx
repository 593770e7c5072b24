import './tooltip.css'
import { useMemo } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip'

interface OverlayTooltipProps {
  trigger: Element | undefined
  text: string
  /** At the end of the line instead of above. */
  beside: boolean
}

/** The tooltip of one element, told from outside when to show. */
export function OverlayTooltip({ trigger, text, beside }: OverlayTooltipProps) {
  const isOpen = trigger !== undefined
  const triggerRef = useMemo(() => ({ current: trigger ?? null }), [trigger])
  const state = { isOpen, shouldSkipAnimation: false, open: ignore, close: ignore }
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        className="tooltip"
        triggerRef={triggerRef}
        offset={8}
        placement={beside ? 'end' : 'top'}
      >
        {text}
      </Tooltip>
    </TooltipTriggerStateContext>
  )
}

/** Opening and closing is decided by who shows it. */
function ignore() {}
