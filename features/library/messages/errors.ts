import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const libraryErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'library.leads-manage': 'Leads look after the library.',
    'library.leads-announce': 'Leads announce.',
    'resource.not-yours': 'Only its author and leads change this.',
    'resource.id-taken': 'This could not be kept. Try once more.',
    'resource.changed-meanwhile':
      'Somebody changed it while you wrote. Your words are still here: look at the new version and bring them in.',
    'resource.no-address': 'A link needs an address.',
    'resource.no-file': 'Attach the file.',
    'resource.no-recording': 'A recording needs an address or a file.',
    'resource.too-many': 'The library holds at most {most}. Remove some first.',
    'resource.decided': 'Another lead has decided about this already.',
    'resource.not-published': 'It has to be published first.',
    'resource.is-copy': 'This is a copy. It is changed where it comes from.',
    'resource.not-for-others':
      'Only what all members see, now or later, and what is no drop and no collection, goes into other communities.',
    'resource.comments-closed': 'Comments are closed here.',
    'section.too-many': 'There are at most {most} sections.',
    'section.name-taken': 'A section of this name is there already.',
    'comment.not-yours': 'Only its author, leads and moderators take a comment away.',
    'comment.id-taken': 'This comment could not be kept. Write it once more.',
    'drop.terms-first': 'Agree to the terms first.',
    'drop.ended': 'This has ended.',
    'drop.terms-changed': 'The terms have changed. Read them once more.',
    'drop.ends-in-the-past': 'The end has to be in the future.',
    'drop.not-markable':
      'This file cannot carry a name, so it is not handed out. Ask a lead for another form of it.',
  },
  de: {
    'library.leads-manage': 'Um die Bibliothek kümmert sich die Leitung.',
    'library.leads-announce': 'Ankündigungen macht die Leitung.',
    'resource.not-yours': 'Das ändern nur, wer es geschrieben hat, und die Leitung.',
    'resource.id-taken': 'Das ließ sich nicht behalten. Versuch es noch einmal.',
    'resource.changed-meanwhile':
      'Jemand hat es geändert, während du geschrieben hast. Dein Text ist noch da: Sieh dir die neue Fassung an und bring ihn ein.',
    'resource.no-address': 'Ein Link braucht eine Adresse.',
    'resource.no-file': 'Häng die Datei an.',
    'resource.no-recording': 'Eine Aufnahme braucht eine Adresse oder eine Datei.',
    'resource.too-many': 'Die Bibliothek fasst höchstens {most}. Entferne erst etwas.',
    'resource.decided': 'Darüber hat schon jemand anderes aus der Leitung entschieden.',
    'resource.not-published': 'Es muss erst veröffentlicht werden.',
    'resource.is-copy': 'Das ist eine Kopie. Geändert wird sie dort, wo sie herkommt.',
    'resource.not-for-others':
      'In andere Communitys geht nur, was alle Mitglieder sehen, jetzt oder später, und weder Vorabzugang noch Sammlung ist.',
    'resource.comments-closed': 'Hier sind die Kommentare geschlossen.',
    'section.too-many': 'Es gibt höchstens {most} Bereiche.',
    'section.name-taken': 'Einen Bereich dieses Namens gibt es schon.',
    'comment.not-yours': 'Einen Kommentar entfernen nur, wer ihn schrieb, Leitung und Moderation.',
    'comment.id-taken': 'Dieser Kommentar ließ sich nicht behalten. Schreib ihn noch einmal.',
    'drop.terms-first': 'Stimm zuerst den Bedingungen zu.',
    'drop.ended': 'Das ist zu Ende.',
    'drop.terms-changed': 'Die Bedingungen haben sich geändert. Lies sie noch einmal.',
    'drop.ends-in-the-past': 'Das Ende muss in der Zukunft liegen.',
    'drop.not-markable':
      'Diese Datei kann keinen Namen tragen und wird deshalb nicht ausgegeben. Bitte die Leitung um eine andere Form.',
  },
}
