import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Icon, IconButton } from '#platform/web/ui/index.ts'
import type { PollOption, PollState } from '../contract.ts'
import { pollMessages } from '../messages/index.ts'
import { moved, useReorder } from './use-reorder.ts'

interface RankingProps {
  state: PollState
  onVote: (choices: string[] | null) => void
}

/** One's own order of the options: made by choosing one after the other, changed by dragging or arrow keys, then sent. */
export function Ranking({ state: { poll, mine }, onVote }: RankingProps) {
  const t = useMessages(pollMessages)
  const [order, setOrder] = useState<string[]>(mine ?? [])
  const [said, setSaid] = useState('')
  const textOf = new Map(poll.options.map(({ id, text }) => [id, text]))
  const left = poll.options.filter(({ id }) => !order.includes(id))
  const gripAt = useReorder(order.length, (from, to) => {
    setOrder((last) => moved(last, from, to))
    setSaid(t.moved(textOf.get(order[from] ?? '') ?? '', to + 1))
  })

  return (
    <div className="poll-ranking">
      {order.length > 0 && (
        <ol className="poll-order" aria-label={t.yourOrder}>
          {order.map((id, place) => (
            <li key={id} className="poll-ranked">
              <button
                type="button"
                className="poll-grip"
                aria-label={t.move(textOf.get(id) ?? '', place + 1)}
                {...gripAt(place)}
              >
                <Icon name="grip" />
              </button>
              <span className="poll-place" aria-hidden="true">
                {place + 1}
              </span>
              <span className="poll-text" dir="auto">
                {textOf.get(id)}
              </span>
              <IconButton
                icon="close"
                size="s"
                label={t.unrank(textOf.get(id) ?? '')}
                onClick={() => setOrder(order.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ol>
      )}
      <Left options={left} onChoose={(id) => setOrder([...order, id])} />
      <span className="hidden-text" role="status">
        {said}
      </span>
      <Button
        size="s"
        kind={mine ? 'plain' : 'main'}
        aria-disabled={order.length === 0 || order.join() === mine?.join() || undefined}
        onClick={() => order.length > 0 && order.join() !== mine?.join() && onVote(order)}
      >
        {mine ? t.changeVote : t.vote}
      </Button>
    </div>
  )
}

interface LeftProps {
  options: readonly PollOption[]
  onChoose: (id: string) => void
}

/** What is not in one's order yet, which is allowed. */
function Left({ options, onChoose }: LeftProps) {
  const t = useMessages(pollMessages)
  if (options.length === 0) return null
  return (
    <div className="poll-left">
      <p>{t.notRanked}</p>
      {options.map(({ id, text }) => (
        <button key={id} type="button" aria-label={t.rank(text)} onClick={() => onChoose(id)}>
          <Icon name="plus" size="s" />
          <span dir="auto">{text}</span>
        </button>
      ))}
    </div>
  )
}
