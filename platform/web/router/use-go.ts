import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a path of this app by code, where a link would not do. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const router = useRouter()
  return useCallback((to, options) => void router.navigate({ href: to, ...options }), [router])
}

/** The path shown at present, without query and fragment. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname })
}

/** The query of the address shown at present. */
export function useQuery(): Readonly<Record<string, string | undefined>> {
  return useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
    structuralSharing: true,
  })
}
