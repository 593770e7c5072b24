import { useSlice } from '#platform/web/replica/index.ts'
import type { CategoryView } from '../contract.ts'
import { forumSlice } from './replica.ts'

/** A category by its id. */
export function useCategory(id: string): CategoryView | undefined {
  return useSlice(forumSlice, ({ categories }) => categories.find((each) => each.id === id))
}

export function useCategories(): readonly CategoryView[] {
  return useSlice(forumSlice, ({ categories }) => categories)
}
