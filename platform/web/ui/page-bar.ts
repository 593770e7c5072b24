import { createContext } from 'react'

/** Where the bar of a page goes: into the frame's own bar; `null` while that is being drawn, undefined without a frame. */
export const PageBarContext = createContext<HTMLElement | null | undefined>(undefined)
