import { createChat } from '#features/chat/server/index.ts'
import { createCommunities, followProfile, leadUnled } from '#features/communities/server/index.ts'
import { createDrafts } from '#features/drafts/server/index.ts'
import { createEmoji } from '#features/emoji/server/index.ts'
import { createEvents, eventItem, openEvent } from '#features/events/server/index.ts'
import { createFiles } from '#features/files/server/index.ts'
import { createForum, openTopicToMore, topicItem } from '#features/forum/server/index.ts'
import { createImports } from '#features/imports/server/index.ts'
import { createLibrary, openResource, resourceItem } from '#features/library/server/index.ts'
import { createNotifications } from '#features/notifications/server/index.ts'
import { createOrganisation } from '#features/organisation/server/index.ts'
import { createPeople } from '#features/people/server/index.ts'
import { createPolls } from '#features/polls/server/index.ts'
import { createRecaps } from '#features/recaps/server/index.ts'
import { createReleases } from '#features/releases/server/index.ts'
import { createSaved } from '#features/saved/server/index.ts'
import { createSearch } from '#features/search/server/index.ts'
import { createStage } from '#features/stage/server/index.ts'
import { createWebhooks } from '#features/webhooks/server/index.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { communityListeners } from './listeners.ts'

/** Every feature in order. What a feature causes to its right is handed to it here, as a listener. */
export function createFeatures(platform: Platform): Feature[] {
  return [
    createPeople(platform, { profileChanged: followProfile }),
    createOrganisation(platform, { founded: leadUnled }),
    createCommunities(platform, communityListeners),
    createFiles(platform),
    createPolls(platform),
    createEmoji(platform),
    createDrafts(platform),
    createReleases(platform, {
      [topicItem]: openTopicToMore,
      [resourceItem]: openResource,
      [eventItem]: openEvent,
    }),
    createChat(platform),
    createForum(platform),
    createLibrary(platform),
    createEvents(platform),
    createStage(platform),
    createRecaps(),
    createSearch(),
    createSaved(platform),
    createWebhooks(platform),
    createImports(platform),
    createNotifications(platform),
  ]
}
