import './brand.css'

/** Hamlet's sign: a house that is an h, with a light on. */
export function Mark() {
  return (
    <svg className="mark" viewBox="3.5 1.5 17.5 21" aria-hidden="true">
      <path d="M5.5 3.5v17M5.5 12.25 12.25 6.75 19 12.25V20.5" />
      <circle cx="12.25" cy="15.75" r="1.9" />
    </svg>
  )
}

/** The sign with the name; the name may be that of the organisation. */
export function Wordmark({ name = 'Hamlet' }: { name?: string | undefined }) {
  return (
    <span className="wordmark">
      <Mark />
      <span>{name}</span>
    </span>
  )
}
