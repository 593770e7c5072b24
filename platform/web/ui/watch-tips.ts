const patience = 450

/** Tells which element's tooltip is to be shown: after resting on it, or at once when the keyboard gets there. */
export function watchTips(show: (trigger: Element | undefined) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => show(undefined)
  const forget = () => {
    clearTimeout(timer)
    hide()
  }
  const rest = (event: PointerEvent) => {
    const trigger = tipped(event.target)
    forget()
    if (!trigger || event.pointerType !== 'mouse') return
    timer = setTimeout(() => trigger.isConnected && show(trigger), patience)
  }
  const arrive = (event: FocusEvent) => {
    const trigger = tipped(event.target)
    forget()
    if (trigger?.matches(':focus-visible')) show(trigger)
  }

  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true, passive: true }
  document.addEventListener('pointerover', rest, options)
  document.addEventListener('focusin', arrive, options)
  document.addEventListener('scroll', hide, options)
  document.addEventListener('pointerdown', forget, options)
  document.addEventListener('keydown', forget, options)
  document.addEventListener('focusout', forget, options)
  return () => {
    clearTimeout(timer)
    listening.abort()
  }
}

function tipped(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('[data-tip]')) || undefined
}
