import { useCallback } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Skeleton } from '#platform/web/ui/index.ts'
import type { EventReport, SurveyResults } from '../../contract.ts'
import { fewestAnswers } from '../../limits.ts'
import { recapMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRecap } from '../use-recap.ts'

/** Who came, how they found it, and what came of it. */
export function Report() {
  const t = useMessages(recapMessages)
  const { community, occurrenceId } = useRecap().params
  const load = useCallback(
    () =>
      api.get('/communities/{community}/recaps/{occurrenceId}/report', {
        params: { community, occurrenceId },
      }),
    [community, occurrenceId],
  )
  const { value: report } = useLoaded(load)
  return (
    <Card title={t.report} level={3}>
      {report ? <Figures report={report} /> : <Skeleton />}
    </Card>
  )
}

function Figures({ report }: { report: EventReport }) {
  const t = useMessages(recapMessages)
  const wasNoted = report.noShows !== null
  const figures: readonly (readonly [string, number])[] = [
    [t.registered, report.registered],
    ...(wasNoted ? ([[t.came, report.came]] as const) : []),
    ...(wasNoted ? ([[t.firstTimers, report.firstTimers]] as const) : []),
    ...(report.noShows !== null ? ([[t.noShows, report.noShows]] as const) : []),
    ...(wasNoted ? ([[t.walkIns, report.walkIns]] as const) : []),
    [t.newTies, report.newTies],
  ]
  return (
    <>
      <dl className="recap-figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {!wasNoted && <p className="meta">{t.nobodyNoted}</p>}
      <p className="meta">{t.newTiesHint}</p>
      <Results results={report.survey} />
    </>
  )
}

function Results({ results: { net, questions } }: { results: SurveyResults }) {
  const t = useMessages(recapMessages)
  const members = useMembers()
  return (
    <>
      <h4>{t.score}</h4>
      <p>
        {net.score !== null && net.interval
          ? t.scoreOf(net.score, net.interval.from, net.interval.to)
          : t.tooFew(net.answers, fewestAnswers)}
      </p>
      <p className="meta">{t.scoreHint}</p>
      {questions.map(({ id, label, answers }) => (
        <section key={id}>
          <h4>
            <bdi>{label}</bdi>
          </h4>
          <ul className="recap-answers">
            {answers.map(({ member, values }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is anonymous has no name to tell it by
              <li key={nth} dir="auto">
                {values.join(', ')} {member && <cite>{members.get(member)?.name}</cite>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
