import type { MouseEvent } from 'react'
import type { en } from '#platform/markdown/messages/en.ts'
import type { Note } from '#platform/markdown/notes.ts'

interface NoteReferenceProps {
  note: Note
  /** Which of the references to the note it is. */
  nth: number
  ids: string
  /** Within a link: the number alone. */
  isPlain: boolean
  words: typeof en
}

/** The number of a note, which leads to it. */
export function NoteReference({ note, nth, ids, isPlain, words }: NoteReferenceProps) {
  const { number } = note
  if (isPlain) return <sup>{number}</sup>
  return (
    <sup className="note-reference">
      <a
        id={referenceId(ids, number, nth)}
        href={`#${noteId(ids, number)}`}
        aria-label={words.footnote(number)}
        onClick={goThere}
      >
        {number}
      </a>
    </sup>
  )
}

export function noteId(ids: string, number: number): string {
  return `${ids}-note-${number}`
}

export function referenceId(ids: string, number: number, nth: number): string {
  return `${ids}-note-${number}-${nth}`
}

/** Follows a link within the text without a step in the history. */
export function goThere(event: MouseEvent<HTMLAnchorElement>) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const there = document.getElementById(event.currentTarget.hash.slice(1))
  if (!there) return
  event.preventDefault()
  there.scrollIntoView({ block: 'center' })
  there.focus({ preventScroll: true })
}
