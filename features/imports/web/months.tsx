import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import type { AdviceView } from '../contract.ts'
import { importMessages } from '../messages/index.ts'
import { everyMonth } from './every-month.ts'

/** When a group spoke: a bar for each month, the silent ones included. */
export function Months({ months }: Pick<AdviceView, 'months'>) {
  const t = useMessages(importMessages)
  const { language } = useReading()
  const all = everyMonth(months)
  const most = Math.max(1, ...all.map(({ messages }) => messages))
  const name = (month: string) =>
    new Date(`${month}-15`).toLocaleDateString(language, { month: 'short', year: 'numeric' })
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="months">
      <div aria-hidden="true">
        {all.map(({ month, messages }) => (
          <span
            key={month}
            title={t.inMonth(name(month), messages)}
            style={{ blockSize: `${(messages / most) * 100}%` }}
          />
        ))}
      </div>
      <figcaption>{t.months(name(first.month), name(last.month))}</figcaption>
    </figure>
  )
}
