import { enterAt } from '#features/people/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Card,
  ConfirmButton,
  Form,
  LinkButton,
  SubmitButton,
  toast,
} from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunity, useMe } from '../members.ts'
import { useActive } from '../people/active.ts'
import { placesOf } from '../places.ts'
import { useAct } from '../use-act.ts'
import { CommunityFields } from './community-fields.tsx'
import { communityFrom } from './fields-from.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** What a community is, for leads to change; and the way out of it, for everybody. */
export function GeneralPage() {
  const t = useMessages(communityMessages)
  const { can } = useMe()
  return (
    <SettingsFrame title={t.settings} text={t.generalText}>
      {can.changeCommunity && <ChangeForm />}
      <Leaving />
    </SettingsFrame>
  )
}

function ChangeForm() {
  const t = useMessages(communityMessages)
  const community = useCommunity()
  const taken = useActive().length
  const { submit, problem } = useSubmission(async (values: FormData) => {
    await api.patch('/communities/{community}', {
      params: { community: community.id },
      body: communityFrom(values),
    })
    toast(t.saved, { tone: 'good' })
  })
  return (
    <Card>
      <Form onSubmit={submit} problem={problem}>
        <CommunityFields now={community} taken={taken} />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  )
}

function Leaving() {
  const t = useMessages(communityMessages)
  const { id, name, slug } = useCommunity()
  const { can } = useMe()
  const { act } = useAct()
  const leave = async () => {
    const left = await act(() =>
      api.post('/communities/{community}/leave', { params: { community: id } }),
    )
    if (left) enterAt('/')
  }
  return (
    <Card title={t.leaveTitle}>
      <p>{can.leave ? t.leaveText : t.leaveLastLead}</p>
      <Actions>
        {can.leave ? (
          <ConfirmButton
            kind="danger"
            icon="leave"
            title={t.leaveSure(name)}
            verb={t.leave}
            text={t.leaveText}
            onConfirm={leave}
          />
        ) : (
          <LinkButton to={placesOf(slug).people}>{t.handOver}</LinkButton>
        )}
      </Actions>
    </Card>
  )
}
