import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words of incoming webhooks. */
export const en = {
  text: 'Addresses at which tools post into a channel: builds, forms, monitors. What posts to Slack or Discord posts here too.',
  newWebhook: 'New webhook',
  change: 'Change',
  changeWebhook: 'Change this webhook',
  none: 'No tool posts here yet',
  noneText:
    'Make an address, give it to a tool, and what it has to say appears in the channel you choose.',
  leadsOnly: 'For leads',
  leadsOnlyText: 'Leads let tools post here.',
  name: 'Name',
  nameHint: 'As its messages are signed, such as “Build bot”',
  picture: 'Emoji',
  pictureHint: 'One emoji for its face; its initial without',
  pictureWrong: 'One emoji, please.',
  channel: 'Posts in',
  make: 'Make webhook',
  save: 'Save changes',
  actions: 'What to do with it',
  replace: 'New address…',
  replaceTitle: 'Give it a new address?',
  replaceText: 'The old one stops working at once. You put the new one into the tool.',
  replaceVerb: 'New address',
  revoke: 'Revoke…',
  revokeTitle: (name: string) => `Revoke ${name}?`,
  revokeText: 'Its tool cannot post here any more. What it said stays.',
  revokeVerb: 'Revoke',
  revoked: 'The webhook is revoked.',
  saved: 'Saved.',
  inChannel: (channel: string) => `in #${channel}`,
  noChannel: 'in a channel that is not open to you',
  endsIn: (end: string) => `ends in ${end}`,
  neverUsed: 'Never used',
  posts: (count: number) => plural(count, { one: '# message', other: '# messages' }),
  lastUsed: 'last',
  addressTitle: 'Copy its address now',
  addressText:
    'It is shown this once. Whoever has it can post in the channel, so keep it like a password.',
  slackForm: 'For tools that know Slack',
  discordForm: 'For tools that know Discord',
  tryIt: 'Try it',
  copy: 'Copy',
  copied: 'Copied.',
  finished: 'I have copied it',
  hello: 'Hello from a tool',
}

export type WebhookMessages = typeof en
