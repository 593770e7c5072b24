import { useState } from 'react'
import { IconButton, TextField } from '#platform/web/ui/index.ts'

interface StepperProps {
  name: string
  label: string
  hint: string
  defaultValue: number
  most: number
  fewer: string
  more: string
}

/** A small number, to be typed or changed one by one. */
export function Stepper({ name, label, hint, defaultValue, most, fewer, more }: StepperProps) {
  const [count, setCount] = useState(defaultValue)
  const set = (next: number) => setCount(Math.min(most, Math.max(0, Math.trunc(next) || 0)))
  return (
    <div className="stepper">
      <TextField
        {...{ name, label, hint }}
        type="number"
        min={0}
        max={most}
        value={count}
        onChange={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <IconButton
        icon="minus"
        kind="plain"
        label={fewer}
        disabled={count === 0}
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
