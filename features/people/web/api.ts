import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { CallsOf } from '#platform/server/http/route.ts'
import { client, upload } from '#platform/web/api/index.ts'
import type { MeView } from '../contract.ts'
import type { PeopleRoutes } from '../server/routes.ts'

export const api = client<CallsOf<PeopleRoutes>>()

interface AuthCall<Body, Reply = null> {
  params: object
  query: undefined
  body: Body
  reply: Reply
}

/** A passkey of one's own, as better-auth lists it. */
export interface Passkey {
  id: string
  name: string | null
  /** Kept by its maker on several devices. */
  backedUp: boolean
  createdAt: string
}

/** What is open of better-auth, see platform/server/auth/endpoints.ts. */
type AuthCalls =
  | Record<'post /sign-in/email', AuthCall<{ email: string; password: string }>>
  | Record<'post /sign-out', AuthCall<object>>
  | Record<'post /get-session', AuthCall<object>>
  | Record<'post /magic-link/verify', AuthCall<{ token: string }>>
  | Record<'post /verify-email', AuthCall<{ token: string }>>
  | Record<'post /reset-password', AuthCall<{ token: string; newPassword: string }>>
  | Record<'post /change-password', AuthCall<{ currentPassword: string; newPassword: string }>>
  | Record<'post /change-email', AuthCall<{ newEmail: string }>>
  | Record<
      'get /passkey/generate-authenticate-options',
      AuthCall<undefined, PublicKeyCredentialRequestOptionsJSON>
    >
  | Record<'post /passkey/verify-authentication', AuthCall<{ response: unknown }>>
  | Record<
      'get /passkey/generate-register-options',
      AuthCall<undefined, PublicKeyCredentialCreationOptionsJSON>
    >
  | Record<'post /passkey/verify-registration', AuthCall<{ response: unknown }>>
  | Record<'get /passkey/list-user-passkeys', AuthCall<undefined, Passkey[]>>
  | Record<'post /passkey/update-passkey', AuthCall<{ id: string; name: string }>>
  | Record<'post /passkey/delete-passkey', AuthCall<{ id: string }>>

export const auth = client<AuthCalls>('/api/auth')

/** Uploads a picture of oneself as it is. Throws `ApiProblem` or `Unreachable`. */
export function uploadPicture(file: Blob): Promise<MeView> {
  return upload('/people/me/avatar', file)
}
