import './letter.css'
import { type ReactNode, use } from 'react'
import { Wordmark } from './brand.tsx'
import { BrandName } from './brand-name.ts'

interface LetterFrameProps {
  /** The organisation's name, where it is another than the one around. */
  brand?: string | undefined
  /** `m` for forms, `wide` for pages to read. */
  width?: 'm' | 'wide' | undefined
  /** Small links and choices at the foot. */
  foot?: ReactNode
  children: ReactNode
}

/** A page like a letter: the sign on top, one thing in the middle. For sign-in, set-up, joining and public pages. */
export function LetterFrame({ brand, width = 'm', foot, children }: LetterFrameProps) {
  const name = use(BrandName)
  return (
    <div className="letter" data-width={width}>
      <header className="letter-head">
        <Wordmark name={brand ?? name} />
      </header>
      <main id="content" className="letter-main">
        {children}
      </main>
      <footer className="letter-foot">{foot}</footer>
    </div>
  )
}

interface LetterTitleProps {
  title: ReactNode
  children?: ReactNode
}

/** The first words of a letter. */
export function LetterTitle({ title, children }: LetterTitleProps) {
  return (
    <div className="letter-title">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  )
}
