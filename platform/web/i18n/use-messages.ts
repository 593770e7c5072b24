import { use } from 'react'
import type { Catalogue } from '#lib/messages.ts'
import { useReading } from './languages.tsx'

/** The messages of a catalogue in the reader's language. Suspends while that language is being loaded. */
export function useMessages<Messages extends object>(catalogue: Catalogue<Messages>): Messages {
  const { language } = useReading()
  const here = catalogue.peek(language)
  return use(here ? atHand(here) : catalogue.load(language))
}

const promises = new WeakMap<object, Promise<unknown>>()

/**
 * A promise that `use` need not wait for. It is asked for also where the messages are at hand: React numbers what a component
 * waits for, and one that waited for two catalogues would get the first for the second once the first had come.
 */
function atHand<Messages extends object>(messages: Messages): Promise<Messages> {
  const known = promises.get(messages)
  if (known) return known as Promise<Messages>
  const settled = Promise.resolve(messages)
  promises.set(messages, Object.assign(settled, { status: 'fulfilled', value: messages }))
  return settled
}
