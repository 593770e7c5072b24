/** The words of set-up and of administrating. */
export const en = {
  setUpTitle: 'A home for your communities',
  setUpText:
    'Give it a name and be its first administrator. Everything can be changed later, and more people can help you.',
  organisationName: 'Name of the organisation',
  organisationHint: 'People see it when they sign in.',
  yourName: 'Your name',
  email: 'Mail address',
  password: 'Password',
  setUp: 'Set up Hamlet',
  setUpDoneTitle: 'This Hamlet is set up already',
  setUpDoneText: 'Sign in with the account you have.',
  toSignIn: 'To signing in',
  noTokenTitle: 'The set-up link is missing',
  noTokenText:
    'Open the whole link that was printed when Hamlet started. Starting it again prints a new one.',

  organisation: 'Organisation',
  organisationText: (name: string) => `What is common to all communities of ${name}.`,
  general: 'General',
  administrators: 'Administrators',
  outbox: 'Outbox',
  saveName: 'Save name',
  nameSaved: 'The name is saved.',

  administratorsText:
    'They create communities, see the outbox and name each other. They do not see into private communities they are not in.',
  yourself: 'This is you',
  dismiss: 'Dismiss',
  dismissTitle: (name: string) => `Dismiss ${name} as administrator?`,
  dismissText: 'They keep their account and their communities. You can name them again.',
  dismissVerb: 'Dismiss administrator',
  dismissed: (name: string) => `${name} is not an administrator any more.`,
  nameSomebody: 'Name another administrator',
  nameHint: 'The mail address of somebody who has an account here.',
  makeAdministrator: 'Make administrator',
  named: 'The administrators are changed.',

  outboxKept:
    'There is no mail server yet, so every mail stays here for you to pass on. Links in them let people sign in: treat this page as a secret. SMTP_URL sets up a server.',
  outboxSent:
    'Mails of the last 30 days. What they said is kept no longer than it takes to send it.',
  noMails: 'No mail has been written yet',
  noMailsText: 'Sign-in links, invitations and answers to applications appear here.',
  states: {
    waiting: 'Waiting',
    sent: 'Sent',
    kept: 'To be passed on',
    failed: 'Not taken',
  },
  tried: (count: number, error: string) => `Tried ${count} times. The last answer: ${error}`,
  showMail: 'Read',
  hideMail: 'Close',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  olderMails: 'Older mails',
  mailForReader: 'For its reader alone',
  refresh: 'Look for new ones',

  notForYouTitle: 'This page is for administrators',
  notForYouText: 'Ask one of them if you need something of it.',
  toStart: 'Go to the start',
  notLoaded: 'This could not be loaded.',
  tryAgain: 'Try again',
}

export type OrganisationMessages = typeof en
