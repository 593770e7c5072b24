import { useCommunity } from '#features/communities/web/index.ts'

/** The address of the community shown, as paths carry it. */
export function useSlug(): string {
  return useCommunity().slug
}
