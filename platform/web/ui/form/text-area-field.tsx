import { type ComponentProps, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Field, type FieldProps } from './field.tsx'

interface TextAreaFieldProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, 'name' | 'className' | 'id' | 'maxLength'> {
  /** How many characters fit. The count shows when the end comes near; more can be written, but not sent. */
  most?: number | undefined
  /** `long` is for what is written to be read slowly, in the serif. */
  voice?: 'short' | 'long' | undefined
}

/** Several lines of text; it grows with what is written. */
export function TextAreaField(props: TextAreaFieldProps) {
  const t = useMessages(platformMessages)
  const { name, label, hint, error, optional, most, voice = 'short', onInput, ...native } = props
  const [length, setLength] = useState(String(native.defaultValue ?? native.value ?? '').length)
  const left = most === undefined ? undefined : most - length
  const near = left !== undefined && left < Math.max(20, (most ?? 0) * 0.1)
  const note = near && (
    <small role="status" className="field-count" data-over={left < 0 || undefined}>
      {left < 0 ? t.charactersOver(-left) : t.charactersLeft(left)}
    </small>
  )
  return (
    <Field {...{ name, label, hint, error, optional, note }}>
      {(control) => (
        <span className="input" data-voice={voice}>
          <textarea
            dir="auto"
            rows={3}
            {...native}
            {...control}
            onInput={(event) => {
              const area = event.currentTarget
              setLength(area.value.length)
              const over = most === undefined ? 0 : area.value.length - most
              area.setCustomValidity(over > 0 ? t.charactersOver(over) : '')
              grow(area)
              onInput?.(event)
            }}
          />
        </span>
      )}
    </Field>
  )
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** Fits the height to the text, in browsers that do not know `field-sizing`. */
export function grow(area: HTMLTextAreaElement): void {
  if (growsByItself) return
  area.style.blockSize = 'auto'
  area.style.blockSize = `${area.scrollHeight}px`
}
