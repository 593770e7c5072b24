import { findById, provenAddress } from '#features/people/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Limiter } from '#platform/server/http/limit.ts'
import type { PublicEvent } from '../public/public-event.ts'
import type { Reader } from '../public/reader.ts'
import { askToCome } from './ask-to-come.ts'
import type { Coming } from './confirm-request.ts'
import { readGuestForm, readPoolForm, type Sent } from './guest-form.ts'
import { keepGuest } from './keep-guest.ts'
import { refuseEarly } from './refuse-early.ts'

interface Signing extends Pick<Platform, 'database'>, Coming {
  limits: Limiter
}

/**
 * Takes what somebody who is no member sent. Who is signed in with a proven address comes at once, and is answered with their
 * RSVP; to all others a link is mailed, and nothing tells whether anybody knew the address.
 */
export async function signUp(
  signing: Signing,
  reader: Reader,
  event: PublicEvent,
  sent: Sent,
  from: string,
): Promise<Id | 'mailed'> {
  const { database, limits, transact } = signing
  const { language, person } = reader
  limits.take('30/hour', `sign-up from ${person?.id ?? from}`)
  const email = person && (await provenAddress(database, person.id))
  if (person && email) return comeAsPerson(signing, reader, event, sent, email)
  if (person) await addAddress(signing, person, sent)
  const form = readGuestForm(language, sent, event)
  await refuseEarly(database, event, form)
  limits.take('4/hour', `mail to ${form.email.toLowerCase()} of ${event.community}`)
  await transact((tx) => askToCome(tx, event, form, language))
  return 'mailed'
}

/** Who is signed in without having shown the address of their account does so now. */
async function addAddress({ database }: Signing, person: { id: Id; name: string }, sent: Sent) {
  const account = await findById(database, person.id)
  sent.set('name', person.name)
  sent.set('email', account?.email ?? '')
}

async function comeAsPerson(
  { database, transact, come }: Signing,
  { language, person }: Reader,
  event: PublicEvent,
  sent: Sent,
  email: string,
): Promise<Id> {
  const { community } = event
  const { pool, ...said } = readPoolForm(language, sent, event)
  await refuseEarly(database, event, { pool, ...said })
  const named = { name: person?.name ?? '', email, language }
  const guest = await transact((tx) => keepGuest(tx, community, named))
  const rsvp = { id: newId(), answer: 'yes', ...said } as const
  return (await come({ community, pool, person: null, member: null, guest, said: rsvp })).id
}
