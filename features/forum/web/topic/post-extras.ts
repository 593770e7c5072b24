import { type ComponentType, createContext, type ReactNode } from 'react'
import type { MenuEntry } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'

/** What features to the right of the forum bring to a post. The app hands it in, as the forum knows none of them. */
export interface PostExtras {
  /** Lines for the menu of a post, and what they open. A hook. */
  useActions(post: PostView): { entries: readonly MenuEntry[]; opened: ReactNode }
  /** Stands below the words of a post. */
  Mark: ComponentType<{ post: PostView }>
}

const none = { entries: [], opened: null }

export const PostExtrasContext = createContext<PostExtras>({
  useActions: () => none,
  Mark: () => null,
})
