import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { SelectField } from '#platform/web/ui/index.ts'
import { type ChannelView, type ThreadPolicy, threadPolicies } from '../../contract.ts'
import { threadMessages } from '../../messages/threads.ts'

/** In announcements one asks or does not; elsewhere a channel is kept in one of the ways. */
export function policiesOf(kind: ChannelView['kind']): readonly ThreadPolicy[] {
  return kind === 'announcements' ? ['questions', 'off'] : threadPolicies
}

interface PolicyFieldProps {
  kind: ChannelView['kind']
  value?: ThreadPolicy | undefined
}

/** How one answers in a channel, with a sentence on what that means. */
export function PolicyField({ kind, value }: PolicyFieldProps) {
  const t = useMessages(threadMessages)
  const policies = policiesOf(kind)
  const [first = 'free'] = policies
  const [chosen, setChosen] = useState(value)
  const policy = chosen && policies.includes(chosen) ? chosen : first
  return (
    <SelectField
      name="threads"
      label={t.policy}
      hint={t.policyTexts[policy]}
      value={policy}
      onChange={({ currentTarget }) =>
        setChosen(policies.find((each) => each === currentTarget.value))
      }
      choices={policies.map((each) => ({ value: each, label: t.policies[each] }))}
    />
  )
}

/** The choice among the fields of a form. */
export function policyIn(values: FormData): ThreadPolicy | undefined {
  const chosen = values.get('threads')
  return threadPolicies.find((each) => each === chosen)
}
