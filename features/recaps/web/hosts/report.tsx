import { useCallback } from 'react'
import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { eventsOf } from '#features/events/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
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
  const { slug } = useCommunity()
  const { view, params } = useRecap()
  const { noted } = report
  // Whose first time it was, and who came unannounced, only a list at the door can say.
  const figures: readonly (readonly [string, number | null])[] = [
    [t.registered, report.registered],
    [t.came, noted && report.came],
    [t.firstTimers, noted === 'door' ? report.firstTimers : null],
    [t.noShows, report.noShows],
    [t.walkIns, noted === 'door' ? report.walkIns : null],
    [t.newTies, report.newTies],
  ]
  return (
    <div className="recap-report">
      <dl className="recap-figures">
        {figures.map(
          ([name, figure]) =>
            figure !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="meta">
        {noted !== 'door' && `${noted ? t.notedByHand : t.nobodyNoted} `}
        <Link className="link" to={eventsOf(slug).people(view.eventId, params.occurrenceId)}>
          {t.noteAbsence}
        </Link>
      </p>
      <p className="meta">{t.newTiesHint}</p>
      <Net net={report.survey.net} />
      {report.survey.questions.map((question) => (
        <section key={question.id}>
          <h4 dir="auto">{question.label}</h4>
          {question.choices.length > 0 ? <Tally {...question} /> : <Words {...question} />}
        </section>
      ))}
    </div>
  )
}

/** How many would recommend it, and how sure that is: the whole scale, the interval on it, and the score. */
function Net({ net }: { net: SurveyResults['net'] }) {
  const t = useMessages(recapMessages)
  const { score, interval } = net
  const at = (points: number) => `${(points + 100) / 2}%`
  return (
    <section>
      <h4>{t.score}</h4>
      {score !== null && interval ? (
        <>
          <div className="recap-net" aria-hidden>
            <i style={{ insetInlineStart: at(interval.from), insetInlineEnd: at(-interval.to) }} />
            <b style={{ insetInlineStart: at(score) }} />
          </div>
          <p>{t.scoreOf(score, interval.from, interval.to)}</p>
        </>
      ) : (
        <p>{t.tooFew(net.answers, fewestAnswers)}</p>
      )}
      <p className="meta">{t.scoreHint}</p>
    </section>
  )
}

type Answered = SurveyResults['questions'][number]

/** How many chose what. */
function Tally({ choices, answers }: Answered) {
  const countOf = (choice: string) => answers.filter(({ values }) => values.includes(choice)).length
  const most = Math.max(1, ...choices.map(countOf))
  return (
    <dl className="recap-tally">
      {choices.map((choice) => (
        <div key={choice} className="recap-choice">
          <dt dir="auto">{choice}</dt>
          <dd>{countOf(choice)}</dd>
          <i style={{ inlineSize: `${(countOf(choice) / most) * 100}%` }} aria-hidden />
        </div>
      ))}
    </dl>
  )
}

function Words({ answers }: Answered) {
  const members = useMembers()
  return (
    <ul className="recap-answers">
      {answers.map(({ member, values }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is anonymous has no name to tell it by
        <li key={nth} dir="auto">
          {values.join(', ')} {member && <cite>{members.get(member)?.name}</cite>}
        </li>
      ))}
    </ul>
  )
}
