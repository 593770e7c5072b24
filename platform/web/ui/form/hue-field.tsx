import './hue-field.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { hued } from '../hued.ts'
import { FieldGroup, type FieldProps } from './field.tsx'

interface HueFieldProps extends FieldProps {
  defaultValue?: number | undefined
  /** Called with each choice, for a preview. */
  onChange?: ((hue: number) => void) | undefined
}

/** A community's accent, chosen by its hue. Every hue keeps its contrast, so none is wrong. */
export function HueField({ defaultValue = 45, onChange, ...field }: HueFieldProps) {
  const { accentNames, accentOther } = useMessages(platformMessages)
  const named = Object.entries(accentNames).map(([hue, label]) => ({ hue: Number(hue), label }))
  const known = named.some(({ hue }) => hue === defaultValue)
  const hues = known ? named : [...named, { hue: defaultValue, label: accentOther(defaultValue) }]
  return (
    <FieldGroup {...field}>
      <div className="hues">
        {hues.map(({ hue, label }) => (
          <label key={hue} className="hue" data-tip={label} {...hued(hue)}>
            <input
              type="radio"
              name={field.name}
              value={hue}
              aria-label={label}
              defaultChecked={hue === defaultValue}
              onChange={() => onChange?.(hue)}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
