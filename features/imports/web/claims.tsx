import './imports.css'
import { ClaimCard } from './claim-card.tsx'
import { usePast } from './use-past.ts'

/** On a community's home: shadows that may be the viewer, if there are any. */
export function Claims() {
  const past = usePast()
  return (past.value?.claims ?? []).map((claim) => (
    <ClaimCard key={claim.shadow} claim={claim} onChange={past.reload} />
  ))
}
