import { type RefObject, useEffect } from 'react'
import { useStore } from '#platform/web/store/index.ts'
import { quoted } from './quoting.ts'

interface ComposerQuoteProps {
  /** The channel or the thread that is written in. */
  place: string
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  write: (text: string) => void
}

/** Takes what is quoted into what is being written. */
export function ComposerQuote({ place, area, text, write }: ComposerQuoteProps) {
  const quote = useStore(quoted)
  useEffect(() => {
    if (quote?.place !== place) return
    quoted.set(undefined)
    write(text.trim() === '' ? quote.text : `${text.trimEnd()}\n\n${quote.text}`)
    // The menu it was chosen in gives the focus back first.
    setTimeout(() => {
      const field = area.current
      field?.focus()
      field?.setSelectionRange(field.value.length, field.value.length)
    }, 250)
  }, [quote, place, area, text, write])
  return null
}
