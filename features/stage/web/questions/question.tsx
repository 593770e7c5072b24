import { useAct, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import type { QuestionView, SettleQuestion } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { withQuestion } from '../apply-stage.ts'
import { useStage, useStageParams } from '../use-stage.ts'

const path = '/communities/{community}/stages/{occurrenceId}/questions/{questionId}'

/** A question with its votes, who asked, how it stands, and what hosts do with it. */
export function Question({ question }: { question: QuestionView }) {
  const { view } = useStage()
  const isDone = question.status === 'answered' || question.status === 'hidden'
  return (
    <li
      className="stage-question"
      data-now={question.status === 'now' || undefined}
      data-done={isDone || undefined}
    >
      <Vote question={question} />
      <div>
        <p dir="auto">{question.body}</p>
        <Facts question={question} />
      </div>
      {view.can.host && <Settle question={question} />}
    </li>
  )
}

function Vote({ question }: { question: QuestionView }) {
  const t = useMessages(stageMessages)
  const { stage, view } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const { id, votes, status } = question
  const isMine = view.voted.includes(id)
  const vote = async () => {
    const voted = isMine ? view.voted.filter((each) => each !== id) : [...view.voted, id]
    // The count comes by the log; that it is mine shows at once.
    stage.take((last) => ({ ...last, voted }))
    try {
      const body = { vote: !isMine }
      await api.put(`${path}/vote`, { params: { ...params, questionId: id }, body })
    } catch (error) {
      stage.take((last) => ({ ...last, voted: view.voted }))
      throw error
    }
  }
  const isOpen = status === 'open' || status === 'now'
  return (
    <button
      type="button"
      className="stage-vote"
      aria-pressed={isMine}
      aria-label={isMine ? t.unvote(votes) : t.vote(votes)}
      disabled={!view.can.speak || !isOpen}
      onClick={() => void act(vote)}
    >
      {votes}
      {isMine && <small>{t.you}</small>}
    </button>
  )
}

function Facts({ question }: { question: QuestionView }) {
  const t = useMessages(stageMessages)
  const { view } = useStage()
  const author = useMembers().get(question.author ?? '')
  const stands = {
    open: undefined,
    waiting: t.waiting,
    now: t.beingAnswered,
    answered: t.answered,
    hidden: t.hidden,
  }[question.status]
  return (
    <p className="meta">
      <bdi>{question.author ? author?.name : t.byNobody}</bdi>
      {question.author === null && view.asked.includes(question.id) && ` · ${t.mine}`}
      {stands && ` · ${stands}`}
    </p>
  )
}

function Settle({ question }: { question: QuestionView }) {
  const t = useMessages(stageMessages)
  const { stage } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const settle = (status: SettleQuestion['status']) => () =>
    void act(async () => {
      const settled = await api.put(path, {
        params: { ...params, questionId: question.id },
        body: { status },
      })
      stage.take((last) => withQuestion(last, settled))
    })
  const { status } = question
  const entries: MenuEntry[] = [
    ...(status === 'waiting' ? [{ label: t.letThrough, onSelect: settle('open') }] : []),
    ...(status === 'open' ? [{ label: t.takeUp, onSelect: settle('now') }] : []),
    ...(status === 'open' || status === 'now'
      ? [{ label: t.settle, onSelect: settle('answered') }]
      : []),
    ...(status === 'answered' || status === 'hidden'
      ? [{ label: t.reopen, onSelect: settle('open') }]
      : []),
    ...(status === 'hidden' ? [] : [{ label: t.hide, onSelect: settle('hidden') }]),
  ]
  return (
    <MenuButton icon="more" size="s" kind="quiet" label={t.questionActions} entries={entries} />
  )
}
