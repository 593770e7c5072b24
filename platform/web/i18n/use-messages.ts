import { use } from 'react'
import type { Catalogue } from '#lib/messages.ts'
import { useReading } from './languages.tsx'

/** The messages of a catalogue in the reader's language. Suspends while that language is being loaded. */
export function useMessages<Messages extends object>(catalogue: Catalogue<Messages>): Messages {
  const { language } = useReading()
  return catalogue.peek(language) ?? use(catalogue.load(language))
}
