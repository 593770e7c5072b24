import { type ReactNode, useId, useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { Button } from '#platform/web/ui/index.ts'

interface WriteLineProps {
  label: string
  verb: string
  most: number
  /** What is written stays where this fails. */
  onSend: (body: string) => Promise<unknown>
  children?: ReactNode
}

/** One line to write at the foot of a part. */
export function WriteLine({ label, verb, most, onSend, children }: WriteLineProps) {
  const id = useId()
  const [body, setBody] = useState('')
  const { act, pending } = useAct()
  const send = async () => {
    const words = body.trim()
    if (words && !pending && (await act(() => onSend(words)))) setBody('')
  }
  return (
    <form
      className="stage-write"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label className="hidden-text" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        value={body}
        maxLength={most}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => setBody(event.target.value)}
      />
      <Button kind="main" size="s" type="submit" pending={pending}>
        {verb}
      </Button>
      {children}
    </form>
  )
}
