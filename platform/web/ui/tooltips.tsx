import { lazy, Suspense, useEffect, useState } from 'react'

const OverlayTooltip = lazy(() =>
  import('./overlay/tooltip.tsx').then((module) => ({ default: module.OverlayTooltip })),
)

const patience = 450

/**
 * Shows the tooltip of every element with `data-tip`, on hover and on focus by keyboard. Stands once at the root of the
 * app. The text repeats the element's label, so screen readers need nothing more.
 */
export function Tooltips() {
  const [shown, setShown] = useState<{ trigger: Element | undefined; text: string }>()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setShown((last) => last?.trigger && { ...last, trigger: undefined })
    }
    const show = (trigger: Element) => {
      const text = trigger.getAttribute('data-tip')
      if (text && trigger.isConnected) setShown({ trigger, text })
    }
    const hover = (event: PointerEvent) => {
      const trigger = tipped(event.target)
      hide()
      if (trigger && event.pointerType === 'mouse')
        timer = setTimeout(() => show(trigger), patience)
    }
    const focus = (event: FocusEvent) => {
      const trigger = tipped(event.target)
      hide()
      if (trigger?.matches(':focus-visible')) show(trigger)
    }
    const listeners = new AbortController()
    const options = { signal: listeners.signal, capture: true, passive: true }
    document.addEventListener('pointerover', hover, options)
    document.addEventListener('focusin', focus, options)
    for (const type of ['pointerdown', 'keydown', 'scroll', 'focusout'] as const) {
      document.addEventListener(type, hide, options)
    }
    return () => {
      clearTimeout(timer)
      listeners.abort()
    }
  }, [])

  if (!shown) return null
  return (
    <Suspense>
      <OverlayTooltip {...shown} />
    </Suspense>
  )
}

function tipped(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('[data-tip]')) || undefined
}
