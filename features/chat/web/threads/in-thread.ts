import { createContext } from 'react'

/** Whether what is drawn stands in the pane of its thread, where nothing need lead to it. */
export const InThreadContext = createContext(false)
