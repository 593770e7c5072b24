import { createContext } from 'react'

/** The organisation's name, as it stands beside the sign; undefined before it is known. */
export const BrandName = createContext<string | undefined>(undefined)
