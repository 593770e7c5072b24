import { useState } from 'react'
import type { FormProblem } from '#platform/web/ui/index.ts'
import type { PollOption } from '../contract.ts'
import { fewestOptions } from '../limits.ts'
import type { PollMessages } from '../messages/en.ts'

/** What is wrong with the options as they are written, told before they are sent. */
export function useWrong(t: Pick<PollMessages, 'tooFew' | 'twice'>) {
  const [wrong, setWrong] = useState<FormProblem>()

  /** Whether they can be sent. */
  function check(written: readonly PollOption[]): boolean {
    const texts = new Set(written.map(({ text }) => text.toLowerCase()))
    const few = written.length < fewestOptions
    const message = few ? t.tooFew : texts.size < written.length ? t.twice : undefined
    setWrong(message ? { message, fields: [{ name: 'options', message }] } : undefined)
    return message === undefined
  }

  return { wrong, check }
}
