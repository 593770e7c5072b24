import { useAct, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Icon, IconButton } from '#platform/web/ui/index.ts'
import { stageMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { ScrolledPart } from './scrolled-part.tsx'
import { useStage, useStageParams } from './use-stage.ts'

/** Whose hand is up, and who is here. */
export function People() {
  const t = useMessages(stageMessages)
  const { view, here } = useStage()
  const members = useMembers()
  const { hands } = view.state
  const people = here.flatMap((id) => members.get(id) ?? [])
  return (
    <ScrolledPart className="stage-people" label={t.people}>
      {hands.length > 0 && (
        <section>
          <h2>{t.hands}</h2>
          <ol>
            {hands.map(({ member }) => (
              <Hand key={member} member={member} />
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2>{t.hereNow}</h2>
        {people.length === 0 && <p className="meta">{t.nobodyHere}</p>}
        <ul>
          {people
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((person) => (
              <li key={person.id}>
                <Face person={person} size="s" here />
                <bdi>{person.name}</bdi>
              </li>
            ))}
        </ul>
      </section>
    </ScrolledPart>
  )
}

function Hand({ member }: { member: string }) {
  const t = useMessages(stageMessages)
  const { stage, view } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const person = useMembers().get(member)
  if (!person) return null
  const lower = async () => {
    const path = '/communities/{community}/stages/{occurrenceId}/hands/{memberId}'
    const state = await api.delete(path, { params: { ...params, memberId: member } })
    stage.take((last) => ({ ...last, state }))
  }
  return (
    <li>
      <Face person={person} size="s" />
      <bdi>{person.name}</bdi>
      <Icon name="hand" />
      {view.can.host && (
        <IconButton
          icon="check"
          size="s"
          label={t.lowerFor(person.name)}
          onClick={() => void act(lower)}
        />
      )}
    </li>
  )
}
