import type { PreferenceView } from './contract.ts'

/** How a channel is kept by who has said nothing. Here, and not in the contract, so that the browser has it without Zod. */
export const plainPreference: PreferenceView = { folderId: null, muted: false, notify: 'mentions' }
