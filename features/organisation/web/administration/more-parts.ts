import { type ComponentType, createContext } from 'react'

/** Tabs that features to the right bring to the organisation's parts. The app hands them in, as organisation knows none of them. */
export const MoreParts = createContext<ComponentType>(() => null)
