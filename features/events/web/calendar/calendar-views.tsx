import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo, usePath, useQuery } from '#platform/web/router/index.ts'
import { calendarMessages } from '../../messages/calendar.ts'
import { eventMessages } from '../../messages/index.ts'
import { type useView, ViewButtons } from '../list/views.tsx'

export type Scope = 'mine' | 'communities' | 'organisation'
const scopes: readonly Scope[] = ['mine', 'communities', 'organisation']

/** Whose dates are shown, as the address says it. */
export function useScope(): { scope: Scope; choose: (scope: Scope) => void } {
  const { of, month, day } = useQuery()
  const path = usePath()
  const go = useGo()
  const scope = scopes.find((each) => each === of) ?? 'communities'
  const choose = (next: Scope) => {
    const query = new URLSearchParams({ of: next, ...(month && { month }), ...(day && { day }) })
    go(`${path}?${query}`, { replace: true })
  }
  return { scope, choose }
}

/** Agenda or month; one's own, those of one's communities, or of the organisation. */
export function CalendarViews(props: ReturnType<typeof useView>) {
  const t = useMessages(calendarMessages)
  const { views } = useMessages(eventMessages)
  const { scope, choose } = useScope()
  return (
    <fieldset className="event-views" aria-label={views}>
      <ViewButtons {...props} />
      <span className="event-views-gap" />
      {scopes.map((each) => (
        <button
          key={each}
          type="button"
          className="event-view"
          aria-pressed={scope === each}
          onClick={() => choose(each)}
        >
          {t.scopes[each]}
        </button>
      ))}
    </fieldset>
  )
}
