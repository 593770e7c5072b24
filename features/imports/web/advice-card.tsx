import './imports.css'
import { useCallback } from 'react'
import {
  inviteShadow,
  placesOf,
  useAct,
  useCommunity,
  useCommunityId,
  useMembers,
} from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Card, Face, Row, Rows, toast } from '#platform/web/ui/index.ts'
import type { AdviceView } from '../contract.ts'
import { importMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { Months } from './months.tsx'

/** For leads, after an import: who spoke, when, and whom to invite first. */
export function AdviceCard() {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const { act } = useAct()
  const load = useCallback(
    () => api.get('/communities/{community}/imports/advice', { params: { community } }),
    [community],
  )
  const { value: advice, reload } = useLoaded(load)
  if (!advice) return null
  const putAway = async () => {
    const params = { community }
    await act(() => api.delete('/communities/{community}/imports/advice', { params }))
    await reload()
  }
  return (
    <Card
      title={t.adviceTitle}
      action={
        <Button size="s" kind="quiet" onClick={putAway}>
          {t.putAway}
        </Button>
      }
    >
      <div className="advice">
        <p>{t.adviceText(advice.messages, advice.people)}</p>
        <Months months={advice.months} />
        <Speakers speakers={advice.speakers} />
        {advice.inviteFirst.length > 0 && <InviteFirst advice={advice} />}
      </div>
    </Card>
  )
}

function Speakers({ speakers }: Pick<AdviceView, 'speakers'>) {
  const t = useMessages(importMessages)
  const members = useMembers()
  return (
    <section>
      <h3>{t.spokeMost}</h3>
      <p className="advice-speakers">
        {speakers.map(({ member, messages }) => (
          <span key={member}>
            <bdi>{members.get(member)?.name}</bdi> <small>{messages}</small>
          </span>
        ))}
      </p>
    </section>
  )
}

function InviteFirst({ advice: { inviteFirst, conversations } }: { advice: AdviceView }) {
  const t = useMessages(importMessages)
  const { slug } = useCommunity()
  const members = useMembers()
  return (
    <section>
      <h3>{t.inviteFirst}</h3>
      <p className="meta">{t.inviteFirstText(inviteFirst.length, conversations)}</p>
      <Rows label={t.inviteFirst}>
        {inviteFirst.map(({ member: id, adds }, i) => {
          const member = members.get(id)
          return (
            member && (
              <Row
                key={id}
                start={<Face person={member} size="s" />}
                title={member.name}
                to={placesOf(slug).member(id)}
                meta={i === 0 ? t.inMore(adds) : t.inMoreNext(adds)}
                end={<InviteButton id={id} name={member.name} />}
              />
            )
          )
        })}
      </Rows>
    </section>
  )
}

function InviteButton({ id, name }: { id: string; name: string }) {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const { act, pending } = useAct()
  const invite = () =>
    act(async () => {
      await navigator.clipboard.writeText(await inviteShadow(community, id))
      toast(t.linkCopied(name), { tone: 'good' })
    })
  return (
    <Button size="s" icon="link" aria-label={t.linkFor(name)} pending={pending} onClick={invite}>
      {t.makeLink}
    </Button>
  )
}
