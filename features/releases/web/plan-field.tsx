import './plan-field.css'
import { communitySlice, useActive } from '#features/communities/web/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import {
  Button,
  Checkbox,
  FieldGroup,
  IconButton,
  SelectField,
  TextField,
} from '#platform/web/ui/index.ts'
import { mostSteps } from '../limits.ts'
import { releaseMessages } from '../messages/index.ts'
import { type DraftStep, firstStep } from './draft-plan.ts'

type OutsideCircle = 'organisation' | 'public'

interface PlanFieldProps {
  steps: readonly DraftStep[]
  onChange: (steps: DraftStep[]) => void
  /** What a step means, where it is not as in the library. */
  hint?: string
  /** Those it may be for too who are no members. */
  outside?: readonly OutsideCircle[]
}

const nobodyElse: readonly OutsideCircle[] = []

/** Who sees something and from when, step by step. */
export function PlanField({ steps, onChange, hint, outside = nobodyElse }: PlanFieldProps) {
  const t = useMessages(releaseMessages)
  const { zone } = useReading()
  const change = (nth: number, what: Partial<DraftStep>) =>
    onChange(steps.map((step, i) => (i === nth ? { ...step, ...what } : step)))
  return (
    <FieldGroup name="plan" label={t.plan} hint={hint ?? t.planHint}>
      <div className="plan-steps">
        {steps.map((step, nth) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={nth}
            step={step}
            nth={nth}
            outside={outside}
            onChange={(what) => change(nth, what)}
            onRemove={
              steps.length > 1 ? () => onChange(steps.filter((_, i) => i !== nth)) : undefined
            }
          />
        ))}
        <div className="actions">
          {steps.length < mostSteps && (
            <Button
              icon="plus"
              size="s"
              onClick={() => onChange([...steps, { ...firstStep(), atOnce: false }])}
            >
              {t.addStep}
            </Button>
          )}
        </div>
        {steps.some(({ atOnce }) => !atOnce) && (
          <p className="meta">{t.inZone(zone.replaceAll('_', ' '))}</p>
        )}
      </div>
    </FieldGroup>
  )
}

interface StepProps {
  step: DraftStep
  nth: number
  outside: readonly OutsideCircle[]
  onChange: (what: Partial<DraftStep>) => void
  onRemove: (() => void) | undefined
}

function Step({ step, nth, outside, onChange, onRemove }: StepProps) {
  const t = useMessages(releaseMessages)
  return (
    <div className="plan-step">
      {onRemove && (
        <div className="plan-step-head">
          <span>{t.step(nth + 1)}</span>
          <IconButton icon="close" size="s" label={t.removeStep(nth + 1)} onClick={onRemove} />
        </div>
      )}
      <div className="plan-fields">
        <CircleField {...{ step, nth, outside, onChange }} />
        <SelectField
          name={`when-${nth}`}
          label={t.when}
          value={step.atOnce ? 'at-once' : 'later'}
          onChange={({ currentTarget }) => onChange({ atOnce: currentTarget.value === 'at-once' })}
          choices={[
            { value: 'at-once', label: t.atOnce },
            { value: 'later', label: t.later },
          ]}
        />
      </div>
      {step.circle === 'named' && <People step={step} nth={nth} onChange={onChange} />}
      {!step.atOnce && (
        <div className="plan-fields">
          {(['date', 'time'] as const).map((part) => (
            <TextField
              key={part}
              name={`${part}-${nth}`}
              type={part}
              label={t[part]}
              value={step[part]}
              required
              onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value })}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function CircleField({ step, nth, outside, onChange }: Omit<StepProps, 'onRemove'>) {
  const t = useMessages(releaseMessages)
  const rings = useSlice(communitySlice, (state) => state.rings)
  const known = rings.some(({ id }) => step.circle === `ring:${id}`)
  const isRing = step.circle.startsWith('ring:')
  // What is for others already stays so, wherever that was decided.
  const others = (['organisation', 'public'] as const).filter(
    (circle) => outside.includes(circle) || circle === step.circle,
  )
  return (
    <SelectField
      name={`who-${nth}`}
      label={t.who}
      value={step.circle}
      onChange={({ currentTarget }) => onChange({ circle: currentTarget.value })}
      choices={[
        { value: 'members', label: t.members },
        ...rings.map(({ id, name }) => ({ value: `ring:${id}`, label: name })),
        ...(isRing && !known ? [{ value: step.circle, label: t.ringGone }] : []),
        { value: 'leads', label: t.leads },
        { value: 'named', label: t.named },
        ...others.map((circle) => ({ value: circle, label: t[circle] })),
      ]}
    />
  )
}

function People({ step, nth, onChange }: Pick<StepProps, 'step' | 'nth' | 'onChange'>) {
  const t = useMessages(releaseMessages)
  const people = useActive()
  return (
    <FieldGroup name={`people-${nth}`} label={t.namedPeople}>
      <div className="plan-people">
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            name={`people-${nth}`}
            value={id}
            label={<bdi>{name}</bdi>}
            checked={step.members.includes(id)}
            onChange={({ currentTarget }) =>
              onChange({
                members: currentTarget.checked
                  ? [...step.members, id]
                  : step.members.filter((each) => each !== id),
              })
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
