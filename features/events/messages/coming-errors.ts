import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const comingErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'pool.not-found': 'There is no such date here.',
    'ticket.not-found': 'There is no such ticket any more. Choose another one.',
    'rsvp.not-found': 'There is nobody like this on the list.',
    'rsvp.id-taken': 'This could not be kept. Say it once more.',
    'rsvp.unpublished': 'Nobody signs up before the event is published.',
    'rsvp.event-cancelled': 'This was cancelled, so nobody signs up any more.',
    'rsvp.over': 'This is over.',
    'rsvp.closed': 'Registration is closed. A host may still put you on the list.',
    'rsvp.not-yet': 'Registration has not begun yet.',
    'rsvp.refused':
      'The hosts decided that you cannot come. Ask them if you think it is a mistake.',
    'rsvp.no-guests': 'Nobody brings guests to this. Come by yourself, or ask the hosts.',
    'rsvp.too-many-guests': ({ most }) => `You can bring ${most} at most.`,
    'rsvp.full': ({ free }) =>
      `There are not enough seats: ${free} at most for you and your guests. What you have stays yours.`,
    'rsvp.party-too-large': ({ seats }) =>
      `There are only ${seats} of these seats. Bring fewer guests.`,
    'rsvp.approval-first':
      'A host decides about this ticket, so you could lose the seat you have. Ask a host to change it, or give your seat up first.',
    'rsvp.unknown-question': 'The questions have changed. Look at them once more.',
    'rsvp.answer-missing': ({ question }) => `Please answer: ${question}`,
    'rsvp.one-answer': ({ question }) => `Choose one answer only: ${question}`,
    'rsvp.unknown-choice': ({ question }) => `Choose among the answers there are: ${question}`,
    'rsvp.no-seat': ({ free }) =>
      `There are only ${free} free seats. Add them beyond the seats if there is room after all.`,
    'rsvp.not-asked': 'They did not ask to come.',
    'rsvp.nothing-to-mail': 'There is nothing to mail to who has no seat and no place in line.',
    'rsvp.has-seat': 'They have a seat already. To take it back, remove them from the list.',
    'question.answered': ({ question }) =>
      `Somebody answered already, so the question stays as it is: ${question}`,
    'event.joining-in-use':
      'Somebody signed up already, so it stays whether one signs up for each date or for all.',
    'claim.lapsed':
      'The seat was held for you until its time was over, and then went to the next in line. You can line up again.',
    'claim.not-offered': 'You are in line. You get a mail once there is a seat for you.',
    'claim.withdrawn': 'You said that you do not come. Sign up once more if you do.',
    'claim.not-yours':
      'This seat was offered to somebody else. Sign in as the person who got the mail.',
    'claim.outdated':
      'This link belongs to an earlier offer. Look for a newer mail, or see on the page of the event how you stand.',
    'rsvp.hosts-decide': 'Only hosts and leads decide who is on the list.',
    'rsvp.who': 'Say who it is: a member, or somebody by name.',
    'absence.no-seat': 'Who had no seat was not missed.',
    'absence.not-yet': 'Note this once it is over.',
    'late.not-coming': 'Only who has a seat can come late.',
    'late.not-now': 'Say so on the day itself.',
    'claim.closed': 'Registration is closed, and the seat is offered no longer. Ask the hosts.',
  },
  de: {
    'pool.not-found': 'Diesen Termin gibt es hier nicht.',
    'ticket.not-found': 'Diese Karte gibt es nicht mehr. Wähl eine andere.',
    'rsvp.not-found': 'So jemand steht nicht auf der Liste.',
    'rsvp.id-taken': 'Das ließ sich nicht speichern. Sag es noch einmal.',
    'rsvp.unpublished': 'Vor der Veröffentlichung meldet sich niemand an.',
    'rsvp.event-cancelled': 'Das wurde abgesagt, darum meldet sich niemand mehr an.',
    'rsvp.over': 'Das ist vorbei.',
    'rsvp.closed':
      'Die Anmeldung ist geschlossen. Wer ausrichtet, kann dich noch auf die Liste setzen.',
    'rsvp.not-yet': 'Die Anmeldung hat noch nicht begonnen.',
    'rsvp.refused':
      'Die Ausrichtenden haben entschieden, dass du nicht kommen kannst. Frag sie, wenn du das für ein Versehen hältst.',
    'rsvp.no-guests': 'Hierher bringt niemand Gäste mit. Komm allein oder frag die Ausrichtenden.',
    'rsvp.too-many-guests': ({ most }) => `Du kannst höchstens ${most} mitbringen.`,
    'rsvp.full': ({ free }) =>
      `So viele Plätze sind nicht frei: höchstens ${free} für dich und deine Gäste. Was du hast, bleibt dir.`,
    'rsvp.party-too-large': ({ seats }) =>
      `Von diesen Plätzen gibt es nur ${seats}. Bring weniger Gäste mit.`,
    'rsvp.approval-first':
      'Über diese Karte wird erst entschieden, du könntest also deinen Platz verlieren. Bitte die Ausrichtenden zu tauschen oder gib deinen Platz zuerst frei.',
    'rsvp.unknown-question': 'Die Fragen haben sich geändert. Sieh sie dir noch einmal an.',
    'rsvp.answer-missing': ({ question }) => `Bitte antworte: ${question}`,
    'rsvp.one-answer': ({ question }) => `Wähl nur eine Antwort: ${question}`,
    'rsvp.unknown-choice': ({ question }) => `Wähl unter den Antworten, die es gibt: ${question}`,
    'rsvp.no-seat': ({ free }) =>
      `Es sind nur ${free} Plätze frei. Setz sie über die Plätze hinaus auf die Liste, wenn doch Raum ist.`,
    'rsvp.not-asked': 'Sie haben nicht gefragt, ob sie kommen können.',
    'rsvp.nothing-to-mail': 'Wer weder einen Platz hat noch ansteht, bekommt darüber keine Mail.',
    'rsvp.has-seat': 'Sie haben schon einen Platz. Um ihn zurückzunehmen, nimm sie von der Liste.',
    'question.answered': ({ question }) =>
      `Jemand hat schon geantwortet, darum bleibt die Frage, wie sie ist: ${question}`,
    'event.joining-in-use':
      'Jemand hat sich schon angemeldet, darum bleibt es dabei, ob man sich für jeden Termin oder für alle anmeldet.',
    'claim.lapsed':
      'Der Platz war bis zum Ablauf der Frist für dich frei und ging dann weiter. Du kannst dich wieder anstellen.',
    'claim.not-offered':
      'Du stehst in der Warteliste. Sobald ein Platz für dich frei ist, bekommst du eine Mail.',
    'claim.withdrawn': 'Du hast gesagt, dass du nicht kommst. Melde dich neu an, wenn doch.',
    'claim.not-yours':
      'Dieser Platz wurde jemand anderem angeboten. Melde dich als die Person an, die die Mail bekam.',
    'claim.outdated':
      'Dieser Link gehört zu einem früheren Angebot. Such nach einer neueren Mail oder sieh auf der Seite nach, wie es steht.',
    'rsvp.hosts-decide': 'Nur wer ausrichtet oder leitet, entscheidet, wer auf der Liste steht.',
    'rsvp.who': 'Sag, wer es ist: ein Mitglied oder jemand mit Namen.',
    'absence.no-seat': 'Wer keinen Platz hatte, hat nicht gefehlt.',
    'absence.not-yet': 'Vermerk das, wenn es vorbei ist.',
    'late.not-coming': 'Zu spät kommen kann nur, wer einen Platz hat.',
    'late.not-now': 'Sag das am Tag selbst.',
    'claim.closed':
      'Die Anmeldung ist geschlossen, und der Platz wird nicht mehr angeboten. Frag die Ausrichtenden.',
  },
}
