import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { QuestionView, StageEntries, StageView } from '../contract.ts'
import { newestLines } from '../limits.ts'

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof StageEntries]: { kind: Kind; data: StageEntries[Kind] }
}[keyof StageEntries]

/** A stage after an entry: the same as if it were entered then. */
export function applyStage(view: StageView, entry: LogEntry): StageView {
  const { kind, data } = entry as LogEntry & Known
  const { occurrenceId } = view.state
  switch (kind) {
    case 'stage.changed':
      return data.state.occurrenceId === occurrenceId ? { ...view, state: data.state } : view
    case 'stage.backstage-changed':
      return data.occurrenceId === occurrenceId ? { ...view, backstage: data.backstage } : view
    case 'stage.line-said':
      return data.line?.occurrenceId === occurrenceId
        ? {
            ...view,
            lines: [...withoutId(view.lines, data.line.id), data.line].slice(-newestLines),
          }
        : view
    case 'stage.line-removed':
      return { ...view, lines: withoutId(view.lines, data.id) }
    case 'stage.question-changed':
      return data.question?.occurrenceId === occurrenceId ? withQuestion(view, data.question) : view
    case 'stage.question-withdrawn':
      // Its author and hosts hear of it anew right after.
      return { ...view, questions: withoutId(view.questions, data.id) }
    case 'stage.votes-counted':
      return data.occurrenceId === occurrenceId ? withVotes(view, data.votes) : view
    case 'stage.round-changed':
      return data.round.occurrenceId === occurrenceId ? { ...view, round: data.round } : view
    default:
      return view
  }
}

/** The view with a question as it is now. */
export function withQuestion(view: StageView, question: QuestionView): StageView {
  return { ...view, questions: inOrder([...withoutId(view.questions, question.id), question]) }
}

function withVotes(view: StageView, votes: readonly { id: string; votes: number }[]): StageView {
  const counts = new Map(votes.map(({ id, votes }) => [id, votes]))
  const questions = view.questions.map((each) => ({
    ...each,
    votes: counts.get(each.id) ?? each.votes,
  }))
  return { ...view, questions: inOrder(questions) }
}

function inOrder(questions: QuestionView[]): QuestionView[] {
  return questions.sort((a, b) => b.votes - a.votes || compare(a.at, b.at) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function withoutId<Item extends { id: string }>(items: readonly Item[], id: string): Item[] {
  return items.filter((item) => item.id !== id)
}
