import { useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { Confirm } from './dialog.tsx'

interface ConfirmButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'children'> {
  title: string
  /** The verb on the button of the question; what this button says, where it is the same. */
  verb: string
  /** What happens then, and whether it can be taken back. */
  text: string
  onConfirm: () => unknown
}

/** A button that asks before it does what cannot be taken back. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { title, verb, text, onConfirm, children = verb, ...look } = props
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button {...look} onClick={() => setAsking(true)}>
        {children}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        verb={verb}
        onConfirm={onConfirm}
      >
        <p>{text}</p>
      </Confirm>
    </>
  )
}
