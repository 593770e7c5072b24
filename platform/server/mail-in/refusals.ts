/** Why a mail is not taken, as a mail server is told: what it passes on to whoever wrote it. */
export class MailRefusal extends Error {
  /** RFC 5321, 4.2.1: 4yz asks to come again later, 5yz never. */
  readonly responseCode: number
  constructor(responseCode: number, text: string) {
    super(text)
    this.name = 'MailRefusal'
    this.responseCode = responseCode
  }
}

const permanently = (code: string, text: string) => new MailRefusal(550, `${code} ${text}`)

// The codes after the first number are those of RFC 3463 and RFC 7372.
export const unknownAddress = () =>
  permanently('5.1.1', 'There is no such address here. Answer the newest mail about the topic.')
export const notYours = () =>
  permanently(
    '5.7.1',
    'This address takes mails from its owner alone. Send from the address of your account.',
  )
export const notOneSender = () =>
  permanently('5.7.1', 'A mail here is from one sender, with one address.')
export const notOnce = () =>
  permanently('5.7.1', 'Each of From, To, Date, Subject and their like stands in a mail once.')
export const notAddressed = () => permanently('5.7.1', 'Write to this address openly, in To or Cc.')
export const tooOld = () =>
  permanently('5.7.1', 'This mail was written too long ago, or does not say when. Write it anew.')
export const unproven = () =>
  permanently(
    '5.7.26',
    'Nothing proves that this mail is from its sender: neither SPF passes for their domain, nor DKIM with Date and To signed.',
  )
export const unreadable = () => permanently('5.6.0', 'This mail could not be read.')
export const tooManyParts = () =>
  permanently('5.6.0', 'This mail has too many parts or lines to be read. Write it anew.')
export const tooLarge = (megabytes: number) =>
  new MailRefusal(552, `5.3.4 A mail may have ${megabytes} MB with its attachments.`)
export const oneAtATime = () => new MailRefusal(452, '4.5.3 One recipient at a time.')
export const tooManyConnections = () =>
  new MailRefusal(421, '4.7.0 Too many connections from your machine. Try again later.')
export const tooLong = () => new MailRefusal(421, '4.4.2 This took too long. Try again later.')
export const tooOften = () => new MailRefusal(451, '4.7.1 Too many mails. Try again later.')
export const notNow = () => new MailRefusal(451, '4.3.0 Not now. Try again later.')
