import { useLayoutEffect, useRef, useState } from 'react'
import { useAct, useMe, useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Face, IconButton } from '#platform/web/ui/index.ts'
import type { LineView } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useStage, useStageParams } from '../use-stage.ts'
import { WriteLine } from '../write-line.tsx'

/** What is said, newest at the bottom, where it stays unless one reads above. */
export function Talk() {
  const t = useMessages(stageMessages)
  const { view } = useStage()
  const { lines } = view
  const list = useRef<HTMLOListElement>(null)
  const atEnd = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each line that comes moves the end
  useLayoutEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight
  }, [lines])
  return (
    <>
      <ol
        className="stage-lines"
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        aria-label={t.chat}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40
        }}
      >
        {lines.length === 0 && <li className="meta">{t.noLines}</li>}
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {view.can.speak && <Say />}
    </>
  )
}

function Line({ line }: { line: LineView }) {
  const t = useMessages(stageMessages)
  const moments = useMoments()
  const now = useNow()
  const { stage, view } = useStage()
  const params = useStageParams()
  const { member, role } = useMe()
  const { act } = useAct()
  const author = useMembers().get(line.author)
  const remove = async () => {
    const path = '/communities/{community}/stages/{occurrenceId}/lines/{lineId}'
    await api.delete(path, { params: { ...params, lineId: line.id } })
    stage.take((last) => ({ ...last, lines: last.lines.filter(({ id }) => id !== line.id) }))
  }
  const mayRemove = line.author === member || view.can.host || role !== 'member'
  return (
    <li>
      {author && <Face person={author} size="s" />}
      <div>
        <p className="stage-line-head">
          <strong>
            <bdi>{author?.name}</bdi>
          </strong>
          <small>{moments.when(instantFrom(line.at), now)}</small>
        </p>
        <p dir="auto">{line.body}</p>
      </div>
      {mayRemove && (
        <IconButton icon="trash" size="s" label={t.removeLine} onClick={() => void act(remove)} />
      )}
    </li>
  )
}

function Say() {
  const t = useMessages(stageMessages)
  const { stage } = useStage()
  const params = useStageParams()
  // The same id until it is said, so that a second try says it once.
  const [id, setId] = useState(newId)
  const say = async (body: string) => {
    const path = '/communities/{community}/stages/{occurrenceId}/lines'
    const line = await api.post(path, { params, body: { id, body } })
    setId(newId())
    stage.take((last) =>
      last.lines.some((each) => each.id === line.id)
        ? last
        : { ...last, lines: [...last.lines, line] },
    )
  }
  return <WriteLine label={t.say} verb={t.send} most={500} onSend={say} />
}
