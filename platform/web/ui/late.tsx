import { type ComponentType, use, useEffect, useReducer } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { currentToasts, toast } from './toasts.ts'

interface LateOptions {
  /** Says nothing where its code can't come: nobody asked for it. */
  quiet?: boolean
}

/**
 * A component whose code comes when it is first shown; until then the `Suspense` around it shows. Where the code can't
 * come, for want of a network, nothing stands in its place, a toast says so, and it is asked for again until it is here.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { quiet = false }: LateOptions = {},
): ComponentType<Props> {
  let coming: Promise<ComponentType<Props> | undefined> | undefined

  return function Late(props) {
    const [, again] = useReducer((tries: number) => tries + 1, 0)
    coming ??= load().catch(() => undefined)
    const Come = use(coming)
    if (Come) return <Come {...props} />
    const retry = () => {
      coming = undefined
      again()
    }
    return <Missing quiet={quiet} onRetry={retry} />
  }
}

const pause = 5000

/** Waits for the network in the place of what has not come. */
function Missing({ quiet, onRetry }: { quiet: boolean; onRetry: () => void }) {
  const { notHere } = useMessages(platformMessages)
  useEffect(() => {
    if (!quiet && currentToasts().every(({ message }) => message !== notHere)) toast(notHere)
    const waiting = setTimeout(onRetry, pause)
    window.addEventListener('online', onRetry)
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('online', onRetry)
    }
  })
  return null
}
