import { type ComponentType, createContext } from 'react'
import type { DraftView } from '#features/drafts/contract.ts'

/** Draws a draft that was begun elsewhere than in chat; the composition root knows the places. */
export const OtherDraft = createContext<ComponentType<{ draft: DraftView }>>(() => null)
