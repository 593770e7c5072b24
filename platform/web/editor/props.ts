import type { ComponentProps, KeyboardEvent, ReactNode, RefObject } from 'react'
import type { FieldProps } from '../ui/index.ts'
import type { Attach } from './attaching.ts'

/** What helps with what is being written, as a list of members after an `@`. */
export interface Assistance {
  /** Whether the key was for it. Asked before all others. */
  press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  /** The text or the caret changed. */
  look: () => void
  /** What ties the text area to the list. */
  control?: ComponentProps<'textarea'>
  /** The list. It stands where the line of the caret is; `inset-block-end: 100%` puts it above that. */
  list?: ReactNode
}

export interface LongEditorProps extends FieldProps {
  value: string
  onChange: (text: string) => void
  /** Draws a text as it will be seen, while it is written. */
  preview: (text: string) => ReactNode
  /**
   * Sends what is pasted, dropped or chosen, and answers the Markdown to put in its place. A refusal is shown to the
   * person. Without it there is no button for files.
   */
  attach?: Attach | undefined
  /** Ctrl or Cmd with Enter. */
  onSubmit?: (() => void) | undefined
  /** The text lost the focus: a draft may be told at once. */
  onLeave?: (() => void) | undefined
  placeholder?: string | undefined
  /** How many characters fit; the count shows when the end comes near. */
  most?: number | undefined
  /** The label is only read aloud, where it is plain what is written. */
  labelHidden?: boolean | undefined
  autoFocus?: boolean | undefined
  /** Buttons of a feature's own, at the end of the tool bar. */
  tools?: ReactNode
  assistance?: Assistance | undefined
  /** For who must reach the text area itself. */
  area?: RefObject<HTMLTextAreaElement | null> | undefined
}
