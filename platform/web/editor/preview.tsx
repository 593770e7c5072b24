import type { ReactNode, Ref } from 'react'
import { useMessages } from '../i18n/index.ts'
import { editorMessages } from './messages/index.ts'

interface PreviewProps {
  ref: Ref<HTMLElement>
  id: string
  /** What it is the preview of. */
  of: string
  text: string
  draw: (text: string) => ReactNode
}

/** The text as others will see it. */
export function Preview({ ref, id, of, text, draw }: PreviewProps) {
  const t = useMessages(editorMessages)
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no mouse
    <section ref={ref} id={id} className="long-preview" aria-label={t.previewOf(of)} tabIndex={0}>
      {text.trim() === '' ? <p className="long-nothing">{t.nothingYet}</p> : draw(text)}
    </section>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no mouse
  )
}
