import { useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Face, FieldGroup, IconButton, TextAreaField } from '#platform/web/ui/index.ts'
import { longestAbout, mostHosts, mostSpeakers } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { MemberFinder } from '../member-finder.tsx'
import type { SectionProps } from './section.ts'

/** Who invites, and who speaks. */
export function WhoSection(props: SectionProps) {
  const t = useMessages(editMessages)
  return (
    <Card title={t.who}>
      <Hosts {...props} />
      <Speakers {...props} />
    </Card>
  )
}

function Hosts({ draft: { hosts }, set }: SectionProps) {
  const t = useMessages(editMessages)
  const members = useMembers()
  return (
    <FieldGroup name="hosts" label={t.hosts} hint={t.hostsHint} optional>
      <ul className="edit-people">
        {hosts.map((id) => {
          const person = members.get(id) ?? { id, name: '' }
          return (
            <li key={id}>
              <Face person={person} size="s" />
              <bdi>{person.name}</bdi>
              <IconButton
                icon="close"
                size="s"
                label={t.takeOff(person.name)}
                onClick={() => set({ hosts: hosts.filter((each) => each !== id) })}
              />
            </li>
          )
        })}
      </ul>
      {hosts.length < mostHosts && (
        <MemberFinder
          name="find-host"
          label={t.addHost}
          without={hosts}
          onMember={({ id }) => set({ hosts: [...hosts, id] })}
        />
      )}
    </FieldGroup>
  )
}

function Speakers({ draft: { speakers }, set }: SectionProps) {
  const t = useMessages(editMessages)
  const members = useMembers()
  const add = (name: string, member: string | null) =>
    set({ speakers: [...speakers, { id: newId(), name, member, about: '' }] })
  return (
    <FieldGroup name="speakers" label={t.speakers} optional>
      <ul className="edit-people">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <Face person={members.get(speaker.member ?? '') ?? speaker} size="s" />
            <bdi>{speaker.name}</bdi>
            <IconButton
              icon="close"
              size="s"
              label={t.takeOff(speaker.name)}
              onClick={() => set({ speakers: speakers.filter(({ id }) => id !== speaker.id) })}
            />
            <TextAreaField
              name={`about-${speaker.id}`}
              label={t.aboutSpeaker(speaker.name)}
              value={speaker.about}
              most={longestAbout}
              rows={1}
              onChange={({ currentTarget }) =>
                set({ speakers: withAbout(speakers, speaker.id, currentTarget.value) })
              }
              optional
            />
          </li>
        ))}
      </ul>
      {speakers.length < mostSpeakers && (
        <MemberFinder
          name="find-speaker"
          label={t.addSpeaker}
          without={speakers.flatMap(({ member }) => member ?? [])}
          onMember={({ id, name }) => add(name, id)}
          onGuest={(name) => add(name, null)}
        />
      )}
    </FieldGroup>
  )
}

function withAbout(
  speakers: SectionProps['draft']['speakers'],
  id: string,
  about: string,
): SectionProps['draft']['speakers'] {
  return speakers.map((each) => (each.id === id ? { ...each, about } : each))
}
