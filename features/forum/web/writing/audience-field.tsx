import { useState } from 'react'
import { communitySlice, useMe, useMembers } from '#features/communities/web/index.ts'
import { type DraftStep, firstStep } from '#features/releases/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Checkbox, FieldGroup, SelectField } from '#platform/web/ui/index.ts'
import type { CategoryView, OpenTopic } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { planMessages } from '../../messages/plan.ts'

type Audience = NonNullable<OpenTopic['audience']>

interface AudienceFieldProps {
  category: CategoryView | undefined
  /** It is said step by step who reads it, or is not any more. */
  onSteps: (steps: DraftStep[] | undefined) => void
}

/** Who reads a topic: everybody who sees its category, or in one that is for all members also fewer. */
export function AudienceField({ category, onSteps }: AudienceFieldProps) {
  const plans = useMessages(planMessages)
  const t = useMessages(forumMessages)
  const me = useMe()
  const rings = useSlice(communitySlice, (state) => state.rings)
  const [whom, setWhom] = useState('')
  if (!category?.audience.includes('members')) return null
  const mine = rings.filter(({ members }) => me.role === 'lead' || members.includes(me.member))
  return (
    <>
      <SelectField
        name="whom"
        label={t.who}
        value={whom}
        onChange={({ currentTarget }) => {
          setWhom(currentTarget.value)
          onSteps(currentTarget.value === 'plan' ? someFirst() : undefined)
        }}
        choices={[
          { value: '', label: t.whoCategory },
          { value: 'leads', label: t.whoLeads },
          ...mine.map(({ id, name }) => ({ value: `ring:${id}`, label: t.whoRing(name) })),
          { value: 'people', label: t.whoPeople },
          { value: 'plan', label: plans.stepByStep },
        ]}
      />
      {whom === 'people' && <PeopleField />}
    </>
  )
}

/** Leads now, all members later; to be changed. */
function someFirst(): DraftStep[] {
  return [firstStep('leads'), { ...firstStep(), atOnce: false }]
}

function PeopleField() {
  const t = useMessages(forumMessages)
  const { member } = useMe()
  const members = [...useMembers().values()]
    .filter(({ id, state }) => state === 'active' && id !== member)
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <FieldGroup name="people" label={t.whoPeopleList}>
      <div className="audience-people">
        {members.map(({ id, name }) => (
          <Checkbox key={id} name="people" value={id} label={name} />
        ))}
      </div>
    </FieldGroup>
  )
}

/** What was chosen, as the API takes it; undefined for everybody who sees the category. */
export function audienceFrom(values: FormData): Audience | undefined {
  const whom = String(values.get('whom') ?? '')
  if (whom === 'leads') return ['leads']
  if (whom === 'people') {
    const people = values.getAll('people').map((id) => `member:${String(id)}` as const)
    return people.length > 0 ? people : undefined
  }
  const ring = whom.startsWith('ring:') ? whom.slice('ring:'.length) : ''
  return ring ? [`ring:${ring}`] : undefined
}
