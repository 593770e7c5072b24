import { useState } from 'react'
import { useMe } from '#features/people/web/index.ts'
import { type Loaded, useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Card,
  Confirm,
  Face,
  Form,
  Row,
  Rows,
  Skeleton,
  SubmitButton,
  Tag,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import type { AdministratorView } from '../../contract.ts'
import { organisationMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { AdministrationFrame } from './administration-frame.tsx'
import { NotLoaded } from './not-loaded.tsx'

const load = () => api.get('/organisation/administrators')

/** Who administers the organisation. */
export function AdministratorsPage() {
  const t = useMessages(organisationMessages)
  return (
    <AdministrationFrame title={t.administrators}>
      <Administrators />
    </AdministrationFrame>
  )
}

function Administrators() {
  const t = useMessages(organisationMessages)
  const administrators = useLoaded(load)
  const { value, error, reload } = administrators
  return (
    <>
      <Card>
        <p>{t.administratorsText}</p>
        {value ? (
          <AdministratorList people={value} onChange={administrators.set} />
        ) : error ? (
          <NotLoaded onRetry={reload} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </Card>
      <NameAdministrator onChange={administrators.set} />
    </>
  )
}

interface ListProps {
  people: readonly AdministratorView[]
  onChange: Loaded<AdministratorView[]>['set']
}

function AdministratorList({ people, onChange }: ListProps) {
  const t = useMessages(organisationMessages)
  const me = useMe()
  const [leaving, setLeaving] = useState<AdministratorView>()
  const { submit: dismiss, problem } = useSubmission(async ({ id, name }: AdministratorView) => {
    onChange(
      await api.delete('/organisation/administrators/{personId}', { params: { personId: id } }),
    )
    toast(t.dismissed(name), { tone: 'good' })
  })
  return (
    <>
      <Rows label={t.administrators}>
        {people.map((person) => (
          <Row
            key={person.id}
            start={<Face person={person} />}
            title={person.name}
            tag={person.id === me.id && <Tag>{t.yourself}</Tag>}
            meta={person.email}
            end={
              people.length > 1 && (
                <Button size="s" onClick={() => setLeaving(person)}>
                  {t.dismiss}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
      <Confirm
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t.dismissTitle(leaving?.name ?? '')}
        verb={t.dismissVerb}
        onConfirm={() => leaving && dismiss(leaving)}
      >
        <p>{t.dismissText}</p>
      </Confirm>
    </>
  )
}

function NameAdministrator({ onChange }: Pick<ListProps, 'onChange'>) {
  const t = useMessages(organisationMessages)
  const [round, setRound] = useState(0)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const email = String(values.get('email')).trim()
    onChange(await api.post('/organisation/administrators', { body: { email } }))
    toast(t.named, { tone: 'good' })
    setRound(round + 1)
  })
  return (
    <Card title={t.nameSomebody}>
      <Form key={round} onSubmit={submit} problem={problem}>
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.nameHint}
          autoComplete="off"
          required
        />
        <Actions>
          <SubmitButton kind="plain">{t.makeAdministrator}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  )
}
