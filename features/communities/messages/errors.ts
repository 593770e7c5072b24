import type { ErrorTexts } from '#platform/server/errors/problem.ts'

const en = {
  'community.not-found': 'There is no such community, or you are not in it.',
  'community.address-taken': 'Another community has this address. Choose a different one.',
  'community.full': ({ seats }) => `All ${seats} seats are taken.`,
  'community.seats-taken': ({ taken }) => `${taken} seats are taken. There can't be fewer.`,
  'community.leads-change': 'Only leads change the community.',
  'community.last-lead': 'A community needs a lead. Hand the lead over first.',
  'community.leads-full': ({ most }) => `A community has at most ${most} leads.`,
  'community.leads-hand-over': 'Only leads hand the lead over.',
  'community.hand-over-to-other': 'Choose somebody else to hand the lead to.',
  'community.open': 'This community is open. Join it right away.',
  'community.by-application': 'This community asks for a few words first.',
  'community.by-invitation': 'One joins this community by invitation.',
  'community.removed': 'You were removed from this community. Write to somebody who leads it.',
  'member.not-found': 'There is no such member here.',
  'member.leads-give-roles': 'Only leads give and take roles.',
  'member.not-yours-to-remove':
    'Leads remove moderators and members, moderators remove members. A lead gives up the lead first.',
  'application.not-found': 'There is no such application, or it was decided already.',
  'application.leads-decide': 'Only leads decide who is let in.',
  'invitation.not-found':
    'This invitation does not work any more. Ask whoever invited you for another one.',
  'invitation.not-yours-to-make': 'Leads and moderators invite.',
  'invitation.id-taken': 'This invitation could not be made. Try once more.',
  'invitation.leads-bind': 'Only leads invite somebody to take over what they said elsewhere.',
  'shadow.not-found': 'There is nobody here by that name who could still be claimed.',
  'shadow.claimed': 'Somebody has taken over this past already.',
  'guidelines.leads-publish': 'Only leads publish guidelines.',
  'guidelines.changed-meanwhile':
    'Somebody published a new version meanwhile. Read it before you publish yours.',
  'guidelines.not-current': 'There is a newer version of the guidelines. Read it first.',
  'ring.not-found': 'There is no such ring here.',
  'ring.leads-manage': 'Only leads change rings.',
  'ring.name-taken': 'There is a ring of this name already.',
  'ring.too-many': ({ most }) => `A community has at most ${most} rings.`,
} satisfies ErrorTexts

const de: Record<keyof typeof en, ErrorTexts[string]> = {
  'community.not-found': 'Diese Community gibt es nicht, oder du gehörst nicht dazu.',
  'community.address-taken': 'Eine andere Community hat diese Adresse. Wähle eine andere.',
  'community.full': ({ seats }) => `Alle ${seats} Plätze sind vergeben.`,
  'community.seats-taken': ({ taken }) =>
    `${taken} Plätze sind vergeben. Weniger können es nicht sein.`,
  'community.leads-change': 'Nur wer leitet, ändert die Community.',
  'community.last-lead': 'Eine Community braucht eine Leitung. Gib die Leitung zuerst ab.',
  'community.leads-full': ({ most }) => `Eine Community hat höchstens ${most} Leitende.`,
  'community.leads-hand-over': 'Nur wer leitet, kann die Leitung abgeben.',
  'community.hand-over-to-other': 'Wähle jemand anderen, der die Leitung übernimmt.',
  'community.open': 'Diese Community ist offen. Tritt gleich bei.',
  'community.by-application': 'Diese Community bittet zuerst um ein paar Worte.',
  'community.by-invitation': 'Dieser Community tritt man auf Einladung bei.',
  'community.removed':
    'Du wurdest aus dieser Community entfernt. Schreib jemandem, der sie leitet.',
  'member.not-found': 'So ein Mitglied gibt es hier nicht.',
  'member.leads-give-roles': 'Nur wer leitet, vergibt Rollen.',
  'member.not-yours-to-remove':
    'Wer leitet, entfernt Moderierende und Mitglieder, wer moderiert, entfernt Mitglieder. Wer leitet, gibt zuerst die Leitung ab.',
  'application.not-found': 'Diese Bewerbung gibt es nicht, oder sie ist schon entschieden.',
  'application.leads-decide': 'Nur wer leitet, entscheidet über die Aufnahme.',
  'invitation.not-found':
    'Diese Einladung gilt nicht mehr. Bitte, wer dich eingeladen hat, um eine neue.',
  'invitation.not-yours-to-make': 'Einladen dürfen alle, die leiten oder moderieren.',
  'invitation.id-taken': 'Diese Einladung ließ sich nicht anlegen. Versuche es noch einmal.',
  'invitation.leads-bind':
    'Nur wer die Community leitet, lädt jemanden ein, das früher Gesagte zu übernehmen.',
  'shadow.not-found':
    'Hier gibt es niemanden mehr unter diesem Namen, den jemand übernehmen könnte.',
  'shadow.claimed': 'Jemand hat diese Vergangenheit schon übernommen.',
  'guidelines.leads-publish': 'Nur wer leitet, veröffentlicht Richtlinien.',
  'guidelines.changed-meanwhile':
    'Inzwischen gibt es eine neue Fassung. Lies sie, bevor du deine veröffentlichst.',
  'guidelines.not-current': 'Es gibt eine neuere Fassung der Richtlinien. Lies sie zuerst.',
  'ring.not-found': 'Diesen Ring gibt es hier nicht.',
  'ring.leads-manage': 'Nur wer leitet, ändert Ringe.',
  'ring.name-taken': 'Einen Ring mit diesem Namen gibt es schon.',
  'ring.too-many': ({ most }) => `Eine Community hat höchstens ${most} Ringe.`,
}

export const communityErrors: Record<'en' | 'de', ErrorTexts> = { en, de }
