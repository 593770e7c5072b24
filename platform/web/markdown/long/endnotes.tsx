import { createElement, Fragment } from 'react'
import type { en } from '#platform/markdown/messages/en.ts'
import type { Note } from '#platform/markdown/notes.ts'
import { type Drawing, draw } from '../elements.ts'
import { goThere, noteId, referenceId } from './note-reference.tsx'

interface EndnotesProps {
  notes: readonly Note[]
  ids: string
  drawing: Drawing
}

/** The notes of a text below it, each with the way back. */
export function Endnotes({ notes, ids, drawing }: EndnotesProps) {
  const { words } = drawing
  return (
    <div className="notes">
      <ol aria-label={words.footnotes}>
        {notes.map(({ number, children, references }) => (
          <li key={number} id={noteId(ids, number)} tabIndex={-1} dir="auto">
            {createElement(Fragment, null, ...draw(children, drawing))}
            {references > 0 && <Back {...{ number, ids, words }} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Back to where the text first refers to it. */
function Back({ number, ids, words }: { number: number; ids: string; words: typeof en }) {
  return (
    <a
      className="note-back"
      href={`#${referenceId(ids, number, 1)}`}
      aria-label={words.backToText(number)}
      onClick={goThere}
    >
      ↩
    </a>
  )
}
