// What chat lends to pages of others that come late. Through `index.ts` it would come with the first load.
export { CatchUpCard } from './catch-up/catch-up-card.tsx'
export { ReactionBar } from './marks/reactions.tsx'
export { useReactions } from './marks/use-reactions.ts'
export { MentionList, useMentions } from './mention-list.tsx'
export { withNames, withReferences } from './mentions.ts'
export { useLooking } from './use-mark-read.ts'
export { useNames } from './use-names.tsx'
export { DraftRow } from './writing/draft-row.tsx'
