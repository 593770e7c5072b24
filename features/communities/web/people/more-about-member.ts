import { type ComponentType, createContext } from 'react'
import type { MemberView } from '../../contract.ts'

/** What features to the right let one do with a member, `small` in lists. The app hands it in, as communities knows none of them. */
export const MoreAboutMember = createContext<ComponentType<{ member: MemberView; small: boolean }>>(
  () => null,
)
