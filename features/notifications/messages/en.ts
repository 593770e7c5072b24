/** The words of what one hears while away. */
export const en = {
  mails: 'Mails',
  mailsText: 'What comes to your mail address while you are not here.',
  posts: 'New posts in topics you follow',
  postsText:
    'About a minute after they were written, together, and only what you have not read by then. Writing in a topic follows it; you change that at the topic.',
  reminders: 'Reminders of events you come to',
  remindersText: 'Usually a week, a day and an hour before, as its hosts chose.',
  announcements: 'Announcements',
  announcementsText: 'What leads announce to you, once, unless you have read it by then.',
  surveys: 'How it was, after an event you were at',
  surveysText: 'Once, two hours after its end.',
  noneSent: 'This Hamlet has no mail server, so it sends none.',
  switchedOn: 'You get these mails.',
  switchedOff: 'You get none of these mails any more.',
  stopTitle: 'No more mails?',
  stopText:
    'You get no more mails about topics that you follow, in any of your communities. Everything stays to be read there.',
  stopAnnouncementsText:
    'You get no more mails about announcements, in any of your communities. Everything stays to be read there.',
  stopRemindersText:
    'You are reminded of no event any more that you come to, in any of your communities. Whether you come stays as it is.',
  stopSurveysText:
    'After events you are asked by mail no more how it was, in any of your communities. On their pages you can still say so.',
  stop: 'Stop these mails',
  stoppedTitle: 'No more mails',
  stoppedText: 'In your settings you can have them again.',
  stoppedGuestText: 'Your seats stay as they are.',
  toSettings: 'To your settings',
}
