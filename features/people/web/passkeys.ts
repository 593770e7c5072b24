import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { auth } from './api.ts'

/** The person, or their device, let it be. */
export class PasskeyNotUsed extends Error {
  override readonly name = 'PasskeyNotUsed'
}

/** Signs in with a passkey the person picks. Throws `PasskeyNotUsed` when they pick none. */
export async function signInByPasskey(): Promise<void> {
  const optionsJSON = await requestOptions()
  const response = await startAuthentication({ optionsJSON }).catch(notUsed)
  await auth.post('/passkey/verify-authentication', { body: { response } })
}

/**
 * Offers passkeys where the mail address is typed, and resolves once one was taken. Never, where the browser can't or
 * nobody takes one; another question to the passkeys ends it, and so does `stop`.
 */
export async function offerPasskeys(stop: AbortSignal): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return never()
  stop.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony())
  while (!stop.aborted) {
    const taken = await offerOnce()
    if (taken) return
    if (taken === undefined) return never()
  }
  return never()
}

/** The server forgets a question after five minutes, so it is asked anew before that. */
const askAnewAfter = 4 * 60_000

/** False when it was time to ask anew, undefined when something else ended it. */
async function offerOnce(): Promise<boolean | undefined> {
  const optionsJSON = await requestOptions().catch(() => undefined)
  if (!optionsJSON) return undefined
  let late = false
  const timer = setTimeout(() => {
    late = true
    WebAuthnAbortService.cancelCeremony()
  }, askAnewAfter)
  const response = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: true,
    // The field stands in a page that may not be drawn yet when this begins.
    verifyBrowserAutofillInput: false,
  }).catch(() => undefined)
  clearTimeout(timer)
  if (!response) return late ? false : undefined
  await auth.post('/passkey/verify-authentication', { body: { response } })
  return true
}

/** Makes a passkey on this device. Throws `PasskeyNotUsed` when the person lets it be. */
export async function addPasskey(): Promise<void> {
  const optionsJSON = await auth.get('/passkey/generate-register-options')
  const response = await startRegistration({ optionsJSON }).catch(notUsed)
  await auth.post('/passkey/verify-registration', { body: { response } })
}

function requestOptions() {
  return auth.get('/passkey/generate-authenticate-options')
}

function notUsed(): never {
  throw new PasskeyNotUsed()
}

function never(): Promise<never> {
  return new Promise(() => {})
}
