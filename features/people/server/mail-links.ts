import { linkLife } from '#platform/server/auth/auth.ts'
import { passwordToken } from '#platform/server/auth/mailed-token.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { type Letter, writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { AskForPasswordLink, AskForSignInLink } from '../contract.ts'
import { accountMails } from '../messages/mails.ts'
import { passwordLinkJob, signInLinkJob } from './ask-for-link.ts'
import { type AccountHolder, findByEmail, findById } from './find-person.ts'
import { signInLink } from './sign-in-link.ts'

type Lent = Pick<Platform, 'config' | 'transact'>

/** The jobs that mail links to those who have an account, and nothing to all others. */
export function linkJobs({ config, transact }: Lent): Record<string, JobTask> {
  const { publicUrl } = config
  const site = siteOf(publicUrl)
  return {
    [signInLinkJob]: (payload) =>
      transact(async (tx) => {
        const { email, next } = AskForSignInLink.parse(payload)
        const person = await findByEmail(tx, email)
        if (!person) return
        const url = await signInLink(tx, { publicUrl, email, next, life: linkLife.signIn })
        const letter = accountMails[person.language].signIn({ name: person.name, url, site })
        await mailTo(tx, person, 'people.sign-in-link', letter)
      }),
    [passwordLinkJob]: (payload) =>
      transact(async (tx) => {
        const person = await findByEmail(tx, AskForPasswordLink.parse(payload).email)
        if (!person) return
        const token = await passwordToken(tx, person.id, linkLife.password)
        const url = `${publicUrl}/reset-password?token=${token}`
        const letter = accountMails[person.language].password({ name: person.name, url, site })
        await mailTo(tx, person, 'people.password-link', letter)
      }),
  }
}

/** Mails the link that confirms a new address to it, and word of it to the address there was. */
export function mailEmailChange({ config, transact }: Lent) {
  const { publicUrl } = config
  const site = siteOf(publicUrl)
  return (change: { person: string; newEmail: string; token: string }): Promise<void> =>
    transact(async (tx) => {
      const person = await findById(tx, change.person)
      if (!person) return
      const { name, language } = person
      const { newEmail } = change
      const url = `${publicUrl}/settings/confirm-email?token=${encodeURIComponent(change.token)}`
      const words = accountMails[language]
      const confirm = words.confirmEmail({ name, newEmail, url, site })
      await mailTo(tx, { ...person, email: newEmail }, 'people.confirm-email', confirm)
      const warn = words.emailChanging({ name, newEmail, site })
      await mailTo(tx, person, 'people.email-changing', warn)
    })
}

async function mailTo(
  tx: Tx,
  { email, language }: AccountHolder,
  kind: string,
  letter: Letter,
): Promise<void> {
  await sendMail(tx, { to: email, kind, ...writeLetter(letter, language) })
}

/** How mails call this place. */
function siteOf(publicUrl: string): string {
  return new URL(publicUrl).host
}
