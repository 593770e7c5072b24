import './changes.css'
import { createElement, Fragment, useMemo } from 'react'
import { useMessages } from '../i18n/index.ts'
import { type Change, compareTexts } from './compare.ts'
import { editorMessages } from './messages/index.ts'

export interface ChangesProps {
  before: string
  after: string
}

/**
 * A text with what is new and what is gone. Colour alone says neither: what is new is underlined, what is gone struck through,
 * and both are named for those who listen.
 */
export function Changes({ before, after }: ChangesProps) {
  const t = useMessages(editorMessages)
  const { changes, byWord } = useMemo(() => compareTexts(before, after), [before, after])
  const isSame = changes.every(({ kind }) => kind === 'kept')
  return (
    <div className="changes" dir="auto">
      {isSame && <p className="changes-note">{t.unchanged}</p>}
      {!byWord && <p className="changes-note">{t.tooDifferent}</p>}
      {createElement(Fragment, null, ...changes.map((change) => createElement(Run, change)))}
    </div>
  )
}

function Run({ kind, text }: Change) {
  const t = useMessages(editorMessages)
  if (kind === 'kept') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="hidden-text">{` ${kind === 'added' ? t.added : t.removed} `}</span>
      {text}
      <span className="hidden-text">{` ${t.endOfChange} `}</span>
    </Mark>
  )
}
