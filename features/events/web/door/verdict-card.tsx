import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Icon, IconButton, type IconName } from '#platform/web/ui/index.ts'
import type { EventRow } from '../../contract.ts'
import { mostAtOnce } from '../../limits.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { useTimes } from '../dates/use-times.ts'
import type { Admit, Verdict } from './use-admit.ts'

type Tone = 'good' | 'warn' | 'bad'

const looks: Record<Verdict['kind'], { tone: Tone; icon: IconName }> = {
  in: { tone: 'good', icon: 'check' },
  'walked-in': { tone: 'good', icon: 'check' },
  already: { tone: 'warn', icon: 'clock' },
  'no-seat': { tone: 'bad', icon: 'close' },
  elsewhere: { tone: 'bad', icon: 'close' },
  unknown: { tone: 'bad', icon: 'close' },
}

interface VerdictProps {
  admit: Admit
  event: EventRow
}

/** Whether who stands here comes in: large, in colour, in words, and read aloud. */
export function VerdictCard({ admit, event }: VerdictProps) {
  const t = useMessages(atDoorMessages)
  const { verdict } = admit
  const words = useWords(event)
  return (
    <div className="door-last" aria-live="assertive">
      {verdict && (
        <div className="door-verdict" data-tone={looks[verdict.kind].tone}>
          <Icon name={looks[verdict.kind].icon} size="l" />
          <div className="door-verdict-words">
            <p className="door-verdict-title">{words(verdict).title}</p>
            <p>{words(verdict).text}</p>
          </div>
          <Actions>
            <Choices {...{ admit, verdict }} />
            <Button size="s" onClick={admit.dismiss}>
              {t.next}
            </Button>
          </Actions>
        </div>
      )}
    </div>
  )
}

function useWords({ tickets }: EventRow) {
  const t = useMessages(atDoorMessages)
  const { standings } = useMessages(seatsMessages)
  const times = useTimes()
  return (verdict: Verdict): { title: string; text: string } => {
    switch (verdict.kind) {
      case 'in': {
        const type = tickets.find(({ id }) => id === verdict.person.ticketId)?.name ?? ''
        const facts = [type, t.people(verdict.people)].filter((fact) => fact !== '')
        return { title: t.welcome(verdict.person.name), text: facts.join(' · ') }
      }
      case 'walked-in':
        return {
          title: verdict.name ? t.welcome(verdict.name) : t.welcomeAll,
          text: t.people(verdict.people),
        }
      case 'already':
        return {
          title: t.already(verdict.person.name),
          text: t.alreadyAt(times.when(verdict.checkIn.at)),
        }
      case 'no-seat':
        return { title: t.noSeat(verdict.person.name), text: standings[verdict.person.status] }
      case 'elsewhere':
        return {
          title: t.elsewhere,
          text: t.elsewhereText(verdict.title, times.when(verdict.startsAt)),
        }
      case 'unknown':
        return { title: t.unknown, text: verdict.isOffline ? t.unknownOffline : t.unknownText }
    }
  }
}

function Choices({ admit, verdict }: { admit: Admit; verdict: Verdict }) {
  const t = useMessages(atDoorMessages)
  if (verdict.kind === 'no-seat')
    return (
      <Button size="s" onClick={() => admit.letInAnyway(verdict.person)}>
        {t.letInAnyway}
      </Button>
    )
  if (verdict.kind === 'walked-in')
    return (
      <Button size="s" onClick={() => admit.undo(verdict.checkInId)}>
        {t.undo}
      </Button>
    )
  if (verdict.kind !== 'in') return null
  const { person, checkInId, people } = verdict
  const recount = (count: number) => admit.recount(person, checkInId, count)
  return (
    <>
      {person.party > 1 && (
        <fieldset className="door-recount">
          <legend className="hidden-text">{t.howMany}</legend>
          <IconButton
            icon="minus"
            kind="plain"
            size="s"
            label={t.fewer}
            disabled={people <= 1}
            onClick={() => recount(people - 1)}
          />
          <b>{people}</b>
          <IconButton
            icon="plus"
            kind="plain"
            size="s"
            label={t.more}
            disabled={people >= mostAtOnce}
            onClick={() => recount(people + 1)}
          />
        </fieldset>
      )}
      <Button size="s" onClick={() => admit.undo(checkInId)}>
        {t.undo}
      </Button>
    </>
  )
}
