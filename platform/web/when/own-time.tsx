import { useState } from 'react'
import type { Moments } from '#lib/moments.ts'
import { hour, type Instant, now, plus } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import { useMessages, useMoments, useReading } from '#platform/web/i18n/index.ts'
import { Form, type FormProblem, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import { whenMessages } from './messages/index.ts'
import { readTime } from './read-time.ts'

interface OwnTimeProps {
  verb: string
  start: Instant | undefined
  onChoose: (at: Instant) => Promise<void>
}

/** A time in words, or by date and clock; each shows what the other says. */
export function OwnTime({ verb, start, onChoose }: OwnTimeProps) {
  const t = useMessages(whenMessages)
  const { language, zone } = useReading()
  const moments = useMoments()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(() => fieldsOf(zone, start ?? plus(now(), hour)))
  const [problem, setProblem] = useState<FormProblem>()
  const said = words.trim() === '' ? undefined : readTime(words, { language, zone, now: now() })

  function write(next: string) {
    setWords(next)
    setProblem(undefined)
    const at = readTime(next, { language, zone, now: now() })
    if (at) setShown(fieldsOf(zone, at))
  }

  function choose() {
    const at = said ?? instantOfFields(zone, shown)
    if (words.trim() !== '' && !said) return setProblem(wrong('words', t.notUnderstood))
    if (!at || at < now()) return setProblem(wrong(said ? 'words' : 'time', t.past))
    setProblem(undefined)
    return onChoose(at)
  }

  const pick = (part: Partial<Fields>) => {
    setWords('')
    setProblem(undefined)
    setShown({ ...shown, ...part })
  }
  return (
    <Form onSubmit={choose} problem={problem}>
      <TextField
        name="words"
        label={t.words}
        hint={hintFor(words, said, t, moments)}
        value={words}
        autoComplete="off"
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <div className="when-fields">
        <TextField
          name="date"
          type="date"
          label={t.date}
          value={shown.date}
          required
          onChange={({ currentTarget }) => pick({ date: currentTarget.value })}
        />
        <TextField
          name="time"
          type="time"
          label={t.time}
          value={shown.time}
          required
          onChange={({ currentTarget }) => pick({ time: currentTarget.value })}
        />
      </div>
      <p className="meta">{t.inZone(zone.replaceAll('_', ' '))}</p>
      <SubmitButton>{verb}</SubmitButton>
    </Form>
  )
}

interface Fields {
  date: string
  time: string
}

function hintFor(
  words: string,
  said: Instant | undefined,
  t: { wordsHint: string; notUnderstood: string; understood: (when: string) => string },
  moments: Moments,
): string {
  if (words.trim() === '') return t.wordsHint
  return said ? t.understood(moments.full(said)) : t.notUnderstood
}

function wrong(name: string, message: string): FormProblem {
  return { message, fields: [{ name, message }] }
}

function fieldsOf(zone: string, at: Instant): Fields {
  const [date = '', time = ''] = wallText(wallTimeAt(zone, at)).split('T')
  return { date, time }
}

function instantOfFields(zone: string, { date, time }: Fields): Instant | undefined {
  const wall = wallFrom(`${date}T${time}`)
  return wall && instantAt(zone, wall)
}
