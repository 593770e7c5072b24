import type { Person } from '../auth/session.ts'

/**
 * What stands at an address before the app runs: the page as one person may see it, in markup. The app draws the same page
 * in its place as soon as it can.
 */
export interface FirstLook {
  /** What the document is called. */
  title: string
  /** The community that the page is in. */
  place: Place
  /** Markup of the page, in the classes of the app. */
  body: string
  /** The hues in it, by number. */
  hues: readonly number[]
}

export interface Place {
  name: string
  purpose: string
  hue: number
}

/** Has a first look at pages of one kind. */
export interface Looking {
  /** Their addresses, as `/c/:community/forum/:topic`. */
  path: string
  /**
   * Undefined where there is nothing to see, or not for them: then the app says why. `locales` are those that their browser
   * prefers.
   */
  look(
    person: Person,
    params: Readonly<Record<string, string>>,
    locales: readonly string[],
  ): Promise<FirstLook | undefined>
}
