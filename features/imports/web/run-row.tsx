import { useAct, useCommunityId, useMember } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Progress, Row, Time } from '#platform/web/ui/index.ts'
import { skipReasons } from '../contract/reasons.ts'
import type { ImportView } from '../contract.ts'
import { importMessages } from '../messages/index.ts'
import { api } from './api.ts'

interface RunRowProps {
  run: ImportView
  onChange: () => Promise<void>
}

/** One import: how far it is, or what came of it and what was left out and why. */
export function RunRow({ run, onChange }: RunRowProps) {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const starter = useMember(run.by)
  const { act, pending } = useAct()
  const params = { community, importId: run.id }
  const one = '/communities/{community}/imports/{importId}'
  const stop = async () => void ((await act(() => api.delete(one, { params }))) && onChange())
  const goOn = async () =>
    void ((await act(() => api.post(`${one}/start`, { params }))) && onChange())
  return (
    <Row
      title={`${t.tools[run.tool]}: ${run.name}`}
      meta={
        <>
          <Time at={instantFrom(run.startedAt)} form="ago" /> · {t.startedBy(starter?.name ?? '')} ·{' '}
          {t.states[run.state]}
        </>
      }
      end={
        <>
          {run.state === 'interrupted' && (
            <Button size="s" kind="main" pending={pending} onClick={goOn}>
              {t.goOn}
            </Button>
          )}
          {(run.state === 'running' || run.state === 'interrupted') && (
            <Button size="s" pending={pending} onClick={stop}>
              {t.stop}
            </Button>
          )}
        </>
      }
    >
      <RunDetails run={run} />
    </Row>
  )
}

function RunDetails({ run }: { run: ImportView }) {
  const t = useMessages(importMessages)
  const { progress, result, problem, state } = run
  if (state === 'running' && progress)
    return (
      <Progress
        label={t.importing(run.name)}
        value={progress.done}
        most={Math.max(1, progress.total)}
        words={t.messages(progress.messages)}
      />
    )
  if (problem) return <p className="field-error">{problem}</p>
  if (!result) return null
  const { people, channels, messages, reactions, threads, files } = result
  const added = [
    t.people(people),
    t.channels(channels),
    t.messages(messages),
    t.threads(threads),
    t.reactions(reactions),
    t.files(files),
  ]
  return (
    <div className="run-result">
      <p>
        {t.added} {added.join(' · ')}
      </p>
      <LeftOut run={run} />
    </div>
  )
}

function LeftOut({ run: { result, findings } }: { run: ImportView }) {
  const t = useMessages(importMessages)
  const reasons = skipReasons.flatMap((reason) => {
    const count = result?.skipped[reason] ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
  if (reasons.length === 0 && findings.length === 0) return null
  return (
    <details>
      <summary>{t.whyLeftOut}</summary>
      <ul>
        {reasons.map(({ reason, count }) => (
          <li key={reason}>
            {count} × {t.reasons[reason]}
          </li>
        ))}
      </ul>
      <ul className="run-findings">
        {findings.map(({ what, where }) => (
          <li key={`${what} ${where}`}>
            <bdi>{where}</bdi>: {t.reasons[what]}
          </li>
        ))}
      </ul>
    </details>
  )
}
