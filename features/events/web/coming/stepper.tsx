import { useState } from 'react'
import { IconButton, TextField } from '#platform/web/ui/index.ts'

interface StepperProps {
  name: string
  label: string
  hint?: string
  defaultValue: number
  least?: number
  most: number
  fewer: string
  more: string
}

/** A small number, to be typed or changed one by one. */
export function Stepper(props: StepperProps) {
  const { name, label, hint, defaultValue, least = 0, most, fewer, more } = props
  const [count, setCount] = useState(defaultValue)
  const set = (next: number) => setCount(Math.min(most, Math.max(least, Math.trunc(next) || 0)))
  return (
    <div className="stepper">
      <TextField
        {...{ name, label, hint }}
        type="number"
        min={least}
        max={most}
        value={count}
        onChange={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <IconButton
        icon="minus"
        kind="plain"
        label={fewer}
        disabled={count === least}
        onClick={() => set(count - 1)}
      />
      <IconButton
        icon="plus"
        kind="plain"
        label={more}
        disabled={count === most}
        onClick={() => set(count + 1)}
      />
    </div>
  )
}
