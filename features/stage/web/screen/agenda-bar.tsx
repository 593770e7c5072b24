import { useAct } from '#features/communities/web/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { sessionNow, timedAgenda } from '../session-now.ts'
import { useStage, useStageParams } from '../use-stage.ts'

/** The agenda, which follows the clock, or what a host says is on. */
export function AgendaBar() {
  const t = useMessages(stageMessages)
  const moments = useMoments()
  const now = useNow()
  const { view } = useStage()
  const agenda = timedAgenda(view.event)
  const on = sessionNow(agenda, view.state.sessionId, now)
  const choose = useChoose()
  if (agenda.length === 0) return null
  return (
    <ol className="stage-agenda" aria-label={t.agenda}>
      {agenda.map(({ id, title, startsAt }) => (
        <li key={id} aria-current={id === on?.id ? 'step' : undefined}>
          <strong>
            <bdi>{title}</bdi>
          </strong>
          <span>
            <time dateTime={startsAt}>{moments.time(startsAt)}</time>
            {id === on?.id && ` · ${t.now}`}
          </span>
          {view.can.host && id !== on?.id && (
            <button type="button" className="stage-link" onClick={() => choose(id)}>
              {t.sessionOn}
            </button>
          )}
          {view.can.host && id === view.state.sessionId && (
            <button type="button" className="stage-link" onClick={() => choose(null)}>
              {t.byClock}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

function useChoose() {
  const { stage } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  return (sessionId: string | null) =>
    void act(async () => {
      const path = '/communities/{community}/stages/{occurrenceId}'
      const state = await api.patch(path, { params, body: { sessionId } })
      stage.take((last) => ({ ...last, state }))
    })
}
