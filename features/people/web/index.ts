import { type Page, page } from '#platform/web/router/index.ts'

export { enterAt, loadMe, me, signIn, useMe, whenSigningOut } from './me.ts'
export { MySettingsFrame } from './settings/late-settings-frame.ts'
export { MoreMySettings } from './settings/more-my-settings.ts'
export { LetterFoot } from './sign-in/letter-foot.tsx'
export { SignedIn } from './signed-in.tsx'
export { useSignOut } from './use-sign-out.ts'

/** The pages of signing in and of one's own settings. */
export const peoplePages: readonly Page[] = [
  page({
    path: '/sign-in',
    within: 'plain',
    load: async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage,
  }),
  page({
    path: '/sign-in/by-mail',
    within: 'plain',
    load: async () => (await import('./sign-in/ask-for-link-page.tsx')).AskForSignInLinkPage,
  }),
  page({
    path: '/sign-in/forgotten',
    within: 'plain',
    load: async () => (await import('./sign-in/ask-for-link-page.tsx')).AskForPasswordLinkPage,
  }),
  page({
    path: '/sign-in/link',
    within: 'plain',
    load: async () => (await import('./sign-in/open-link-page.tsx')).OpenLinkPage,
  }),
  page({
    path: '/reset-password',
    within: 'plain',
    load: async () => (await import('./sign-in/reset-password-page.tsx')).ResetPasswordPage,
  }),
  page({
    path: '/settings/confirm-email',
    within: 'plain',
    load: async () => (await import('./sign-in/confirm-email-page.tsx')).ConfirmEmailPage,
  }),
  page({
    path: '/settings',
    within: 'app',
    load: async () => (await import('./settings/profile-page.tsx')).ProfilePage,
  }),
  page({
    path: '/settings/sign-in',
    within: 'app',
    load: async () => (await import('./settings/sign-in-settings-page.tsx')).SignInSettingsPage,
  }),
  page({
    path: '/settings/devices',
    within: 'app',
    load: async () => (await import('./settings/devices-page.tsx')).DevicesPage,
  }),
  page({
    path: '/settings/appearance',
    within: 'app',
    load: async () => (await import('./settings/appearance-page.tsx')).AppearancePage,
  }),
]
