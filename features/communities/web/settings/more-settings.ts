import { type ComponentType, createContext } from 'react'

/** Tabs that features to the right bring to a community's settings. The app hands them in, as communities knows none of them. */
export const MoreSettings = createContext<ComponentType>(() => null)
