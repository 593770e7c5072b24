import { newId } from '#lib/ids.ts'
import { minute } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Form,
  IconButton,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import type { RunItem } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { clockOf, useSeconds } from '../use-seconds.ts'
import { useBackstage } from './use-backstage.ts'

/** What comes after what, with a clock for the part that was begun last. */
export function RunOfShow() {
  const t = useMessages(stageMessages)
  const { backstage, keep } = useBackstage()
  const { run } = backstage
  const begin = (id: string) => {
    const beganAt = new Date().toISOString()
    return keep({
      run: run.map((item) => ({ ...item, beganAt: item.id === id ? beganAt : null })),
    })
  }
  const add = (values: FormData) => {
    const title = String(values.get('title')).trim()
    const minutes = Number(values.get('minutes'))
    const item: RunItem = { id: newId(), title, minutes, note: '', beganAt: null }
    return keep({ run: [...run, item] })
  }
  return (
    <section>
      <h2>{t.run}</h2>
      <ol className="stage-run">
        {run.map((item) => (
          <Item
            key={item.id}
            item={item}
            onBegin={() => void begin(item.id)}
            onRemove={() => void keep({ run: run.filter(({ id }) => id !== item.id) })}
          />
        ))}
      </ol>
      <Form key={run.length} onSubmit={add}>
        <div className="stage-pair" data-wide-first="">
          <TextField name="title" label={t.runItem} required maxLength={200} />
          <TextField
            name="minutes"
            label={t.runMinutes}
            type="number"
            min={1}
            max={1440}
            defaultValue={10}
            required
          />
        </div>
        <Actions>
          <SubmitButton>{t.addItem}</SubmitButton>
        </Actions>
      </Form>
    </section>
  )
}

interface ItemProps {
  item: RunItem
  onBegin: () => void
  onRemove: () => void
}

function Item({ item, onBegin, onRemove }: ItemProps) {
  const t = useMessages(stageMessages)
  const now = useSeconds(item.beganAt !== null)
  const left = item.beganAt ? Date.parse(item.beganAt) + item.minutes * minute - now : undefined
  return (
    <li data-on={item.beganAt !== null || undefined}>
      <div>
        <strong>
          <bdi>{item.title}</bdi>
        </strong>
        <small role={left === undefined ? undefined : 'timer'}>
          {left === undefined && `${item.minutes} ${t.runMinutes}`}
          {left !== undefined && (left >= 0 ? t.beganFor(clockOf(left)) : t.overBy(clockOf(-left)))}
        </small>
      </div>
      {left === undefined && (
        <Button size="s" onClick={onBegin}>
          {t.begin}
        </Button>
      )}
      <IconButton icon="trash" size="s" label={t.removeItem(item.title)} onClick={onRemove} />
    </li>
  )
}
