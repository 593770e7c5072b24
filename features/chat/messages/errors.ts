import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const chatErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'channel.posting-closed': 'You can read here, but not write.',
    'channel.leads-manage': 'Only leads open and change channels.',
    'channel.name-taken': 'There is a channel of this name already.',
    'channel.audience-fixed': 'Who may read a channel never changes. Open another one instead.',
    'channel.id-taken': 'This could not be opened. Try it once more.',
    'channel.is-direct': 'A direct conversation has no settings that all share.',
    'direct.nobody': 'Choose somebody to write to.',
    'direct.not-possible': 'You cannot write here.',
    'block.oneself': 'You cannot block yourself.',
    'message.call-not-allowed': 'Only leads and moderators call a whole channel.',
    'guidelines.not-accepted': 'Read and accept the guidelines before you write.',
    'message.poll-stays': 'A poll is not edited. Delete it and ask anew.',
    'message.not-yours': 'Only its author can change a message.',
    'scheduled.time-past': 'That time is over. Choose a later one.',
    'scheduled.time-too-far': 'That is more than a year away. Choose an earlier time.',
    'scheduled.too-many': ({ most }) =>
      `You have ${most} messages waiting. Send or delete one first.`,
    'message.edits-closed': 'Earlier words are for their author and for moderators.',
    'message.id-taken': 'This message could not be sent. Write it once more.',
    'message.not-changeable':
      'Nobody reacts or pins here: the channel is closed, or the message is gone.',
    'reaction.unknown': 'This is no emoji known here.',
    'reaction.too-many': ({ most }) =>
      `There are ${most} different reactions on this message already.`,
    'channel.pins-full': ({ most }) =>
      `There are ${most} pinned messages here already. Take one down first.`,
    'message.not-for-them':
      "This was said to fewer people than read there, so it can't be forwarded to them.",
    'thread.answering-closed': 'Messages of this channel cannot be answered by you.',
    'thread.root-deleted': 'The message you answer was deleted.',
    'thread.not-in-channel': 'Answers stay in their thread here.',
    'thread.not-yours-to-settle': 'A question is settled by who asked it, a moderator or a lead.',
  },
  de: {
    'channel.posting-closed': 'Hier kannst du lesen, aber nicht schreiben.',
    'channel.leads-manage': 'Nur wer leitet, öffnet und ändert Kanäle.',
    'channel.name-taken': 'Einen Kanal mit diesem Namen gibt es schon.',
    'channel.audience-fixed':
      'Wer einen Kanal lesen darf, ändert sich nie. Öffne stattdessen einen anderen.',
    'channel.id-taken': 'Das ließ sich nicht öffnen. Versuch es noch einmal.',
    'channel.is-direct': 'Ein Direktgespräch hat keine gemeinsamen Einstellungen.',
    'direct.nobody': 'Wähle aus, wem du schreiben willst.',
    'direct.not-possible': 'Hier kannst du nicht schreiben.',
    'block.oneself': 'Dich selbst kannst du nicht blockieren.',
    'message.call-not-allowed': 'Nur wer leitet oder moderiert, ruft einen ganzen Kanal.',
    'guidelines.not-accepted': 'Lies die Richtlinien und stimme ihnen zu, bevor du schreibst.',
    'message.poll-stays': 'Eine Umfrage wird nicht bearbeitet. Lösche sie und stell sie neu.',
    'message.not-yours': 'Eine Nachricht ändert nur, wer sie geschrieben hat.',
    'scheduled.time-past': 'Diese Zeit ist vorbei. Wähle eine spätere.',
    'scheduled.time-too-far': 'Das ist mehr als ein Jahr hin. Wähle eine frühere Zeit.',
    'scheduled.too-many': ({ most }) =>
      `Bei dir warten schon ${most} Nachrichten. Sende oder lösche zuerst eine.`,
    'message.edits-closed':
      'Frühere Worte sehen nur ihre Verfasserin oder ihr Verfasser und die Moderation.',
    'message.id-taken': 'Diese Nachricht konnte nicht gesendet werden. Schreib sie noch einmal.',
    'message.not-changeable':
      'Hier reagiert und heftet niemand mehr an: Der Kanal ist geschlossen oder die Nachricht gelöscht.',
    'reaction.unknown': 'Dieses Emoji kennt hier niemand.',
    'reaction.too-many': ({ most }) =>
      `Auf diese Nachricht gibt es schon ${most} verschiedene Reaktionen.`,
    'channel.pins-full': ({ most }) =>
      `Hier sind schon ${most} Nachrichten angeheftet. Nimm zuerst eine ab.`,
    'message.not-for-them':
      'Das wurde weniger Leuten gesagt, als dort lesen. Dorthin lässt es sich nicht weiterleiten.',
    'thread.answering-closed': 'Auf Nachrichten in diesem Kanal kannst du nicht antworten.',
    'thread.root-deleted': 'Die Nachricht, auf die du antwortest, wurde gelöscht.',
    'thread.not-in-channel': 'Antworten bleiben hier in ihrem Thread.',
    'thread.not-yours-to-settle':
      'Eine Frage klärt, wer sie gestellt hat, sonst Moderation oder Leitung.',
  },
}
