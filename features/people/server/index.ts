import { createAuth } from '#platform/server/auth/auth.ts'
import { mountAuth } from '#platform/server/auth/mount-auth.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { peopleErrors } from '../messages/errors.ts'
import { forgetJob, forgetTask } from './avatar/forget-pictures.ts'
import { mountAvatars } from './avatar/mount-avatars.ts'
import { resizeJob, resizeTask } from './avatar/resize-avatar.ts'
import { nameDevice } from './device.ts'
import { linkJobs, mailEmailChange } from './mail-links.ts'
import { peopleRoutes } from './routes.ts'
import type { ProfileChanged } from './update-profile.ts'

export {
  type AdministratorRow,
  listAdministrators,
  lockAdministrators,
  setAdministrator,
} from './administrators.ts'
export { askForSignInLink } from './ask-for-link.ts'
export { createAccount, type NewAccount } from './create-account.ts'
export {
  type AccountHolder,
  accountsOf,
  findByEmail,
  findById,
  provenAddress,
} from './find-person.ts'
export { type Profile, profilesOf } from './profiles.ts'
export { signInLink } from './sign-in-link.ts'

/** What features to the right do when something happens here, in the same transaction. */
export interface PeopleListeners {
  profileChanged: ProfileChanged
}

/** People: their accounts, how they sign in, and how others see them. */
export function createPeople(platform: Platform, { profileChanged }: PeopleListeners): Feature {
  const { config, database, live, logger } = platform
  const { publicUrl, trustProxy } = config
  const files = platform.files.area('avatars')
  const auth = createAuth({
    config,
    database,
    logger,
    onSessionsEnded: (sessions) => live.endSessions(sessions),
    mailEmailChange: mailEmailChange(platform),
    nameDevice,
  })
  return {
    name: 'people',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: peopleErrors,
    routes: peopleRoutes(platform, auth, profileChanged),
    jobs: {
      ...linkJobs(platform),
      [resizeJob]: resizeTask(platform, files, profileChanged),
      [forgetJob]: forgetTask(database, files),
    },
    mount(app) {
      mountAuth(app, auth, { database, publicUrl, trustProxy })
      mountAvatars(app, platform, files)
    },
  }
}
