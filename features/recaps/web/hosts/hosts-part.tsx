import { useMessages } from '#platform/web/i18n/index.ts'
import { recapMessages } from '../../messages/index.ts'
import { KeepRecording, OpenRoomTopics, WriteRecap } from './keep.tsx'
import { Report } from './report.tsx'
import { SurveySettings } from './survey-settings.tsx'

/** How it went, and what hosts make of it. */
export function HostsPart() {
  const t = useMessages(recapMessages)
  return (
    <section className="recap-hosts" aria-labelledby="recap-hosts">
      <h2 id="recap-hosts">{t.hosts}</h2>
      <Report />
      <WriteRecap />
      <KeepRecording />
      <OpenRoomTopics />
      <SurveySettings />
    </section>
  )
}
