import { chatPages } from '#features/chat/web/index.ts'
import { communitiesPages } from '#features/communities/web/index.ts'
import { emojiPages } from '#features/emoji/web/index.ts'
import { eventsPages } from '#features/events/web/index.ts'
import { forumPages } from '#features/forum/web/index.ts'
import { importsPages } from '#features/imports/web/index.ts'
import { libraryPages } from '#features/library/web/index.ts'
import { notificationPages } from '#features/notifications/web/index.ts'
import { organisationPages } from '#features/organisation/web/index.ts'
import { peoplePages } from '#features/people/web/index.ts'
import { recapPages } from '#features/recaps/web/index.ts'
import { savedPages } from '#features/saved/web/index.ts'
import { searchPages } from '#features/search/web/index.ts'
import { stagePages } from '#features/stage/web/index.ts'
import { webhookPages } from '#features/webhooks/web/index.ts'
import type { Page } from '#platform/web/router/index.ts'
import { designPages } from './design/index.ts'
import { homePages } from './home/index.ts'

/** Every page of the app, in the order of the features that bring them. */
export const pages: readonly Page[] = [
  ...homePages,
  ...peoplePages,
  ...organisationPages,
  ...communitiesPages,
  ...emojiPages,
  ...chatPages,
  ...forumPages,
  ...libraryPages,
  ...eventsPages,
  ...stagePages,
  ...recapPages,
  ...searchPages,
  ...savedPages,
  ...webhookPages,
  ...importsPages,
  ...notificationPages,
  ...designPages,
]
