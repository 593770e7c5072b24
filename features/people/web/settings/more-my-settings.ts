import { type ComponentType, createContext } from 'react'

/** Tabs that features to the right bring to one's own settings. The app hands them in, as people knows none of them. */
export const MoreMySettings = createContext<ComponentType>(() => null)
