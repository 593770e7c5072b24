import { createElement } from 'react'
import { useHighlighted } from './highlighting.ts'
import { scroller } from './scroller.ts'

interface CodeBlockProps {
  code: string
  /** What follows the fence; its first word names the language. */
  info: string
  /** What the block is called when it takes the focus, to be scrolled. */
  label: string
}

/** Code as written. Its colours follow when the highlighter is loaded; they change neither its size nor its lines. */
export function CodeBlock({ code, info, label }: CodeBlockProps) {
  const language = /^[\w+#.-]{1,30}/.exec(info.trim())?.[0].toLowerCase()
  const shown = code.replace(/\n$/, '')
  return (
    <div {...scroller('code', label)}>
      <pre dir="ltr">
        <code>
          {language ? (
            <Coloured key={`${language} ${shown}`} code={shown} language={language} />
          ) : (
            shown
          )}
        </code>
      </pre>
    </div>
  )
}

function Coloured({ code, language }: { code: string; language: string }) {
  const pieces = useHighlighted(language, code)
  if (!pieces) return code
  const spans = pieces.map(({ text, kind }) =>
    kind ? createElement('span', { className: `code-${kind}` }, text) : text,
  )
  return createElement('span', null, ...spans)
}
