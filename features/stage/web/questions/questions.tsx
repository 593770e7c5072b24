import { useState } from 'react'
import { PollCard } from '#features/polls/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Checkbox } from '#platform/web/ui/index.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { withQuestion } from '../apply-stage.ts'
import { ScrolledPart } from '../scrolled-part.tsx'
import { useStage, useStageParams } from '../use-stage.ts'
import { WriteLine } from '../write-line.tsx'
import { Question } from './question.tsx'

/** The newest poll, and questions: what is answered now, then by votes, then what was answered. */
export function Questions() {
  const t = useMessages(stageMessages)
  const { view } = useStage()
  const poll = view.state.pollIds.at(-1)
  const { questions } = view
  const now = questions.filter(({ status }) => status === 'now')
  const done = questions.filter(({ status }) => status === 'answered' || status === 'hidden')
  const open = questions.filter((each) => !now.includes(each) && !done.includes(each))
  return (
    <>
      <ScrolledPart className="stage-questions" label={t.questions}>
        {poll && <PollCard key={poll} pollId={poll} />}
        {questions.length === 0 && <p className="meta">{t.noQuestions}</p>}
        <ol>
          {[...now, ...open, ...done].map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </ol>
      </ScrolledPart>
      {view.can.speak && <AskQuestion />}
    </>
  )
}

function AskQuestion() {
  const t = useMessages(stageMessages)
  const { stage, view } = useStage()
  const params = useStageParams()
  const [id, setId] = useState(newId)
  const [anonymous, setAnonymous] = useState(false)
  const ask = async (body: string) => {
    const path = '/communities/{community}/stages/{occurrenceId}/questions'
    const question = await api.post(path, { params, body: { id, body, anonymous } })
    setId(newId())
    setAnonymous(false)
    stage.take((last) => ({
      ...withQuestion(last, question),
      asked: [...last.asked, question.id],
    }))
  }
  return (
    <WriteLine label={t.askLabel} verb={t.ask} most={500} onSend={ask}>
      <div className="stage-ask-more">
        <Checkbox
          name="anonymous"
          label={t.anonymous}
          description={view.state.moderated ? t.moderatedHint : t.anonymousHint}
          checked={anonymous}
          onChange={(event) => setAnonymous(event.target.checked)}
        />
      </div>
    </WriteLine>
  )
}
