import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const forumErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'category.leads-manage': 'Only leads make and change categories.',
    'category.name-taken': 'There is a category of this name already.',
    'category.too-many': ({ most }) => `There are ${most} categories already.`,
    'category.not-empty': 'There are topics in it. Move them to another category first.',
    'category.without-yourself': 'You would not see this category yourself.',
    'category.opening-closed': 'In this category only leads open topics. You can reply.',
    'topic.id-taken': 'This topic could not be opened. Try it once more.',
    'topic.audience-too-wide': 'More people would read this than see its category.',
    'topic.audience-without-author': 'You would not see this topic yourself.',
    'topic.shown-to-more':
      'What was said to some is never shown to more. Open another topic there instead.',
    'topic.not-yours-to-plan': 'Only who opened the topic and leads plan who reads it.',
    'topic.plan-wider':
      'Others wrote here for those who read it now, or will as it was planned. It opens to nobody else.',
    'topic.moderators-hide': 'Only moderators and leads move a topic to where fewer read it.',
    'topic.moderators-only': 'That is for moderators and leads.',
    'topic.not-yours': 'Only who opened the topic, moderators and leads change this.',
    'topic.closed': 'This topic is closed. It can be read, but nobody writes in it.',
    'topic.pins-full': ({ most }) => `${most} topics are pinned already. Take one down first.`,
    'topic.no-question': 'That is for questions only.',
    'topic.not-yours-to-accept':
      'Who asked chooses the answer; after seven days a lead can do it too.',
    'topic.own-question': 'This is your own question.',
    'topic.needs-no-answer': 'This question is answered or closed.',
    'topic.duplicate-of-itself':
      'That would lead in a circle: the other one is a duplicate of this question.',
    'topic.duplicate-hidden':
      'Some who read this question do not see the other topic. Choose one that all of them see.',
    'post.no-answer': 'Only a reply to a question that still stands can be the answer.',
    'post.own-answer': 'Others say whether your answer helped.',
    'ask.not-now': 'They cannot be asked at the moment. Choose somebody else.',
    'ask.too-many': ({ most }) => `You have asked ${most} people already. Give them some time.`,
    'ask.not-found': 'You are not asked to answer this question.',
    'topic.into-itself': 'Choose another topic to merge this one into.',
    'topic.first-stays': 'The first post stays with its topic.',
    'topic.not-its-posts': 'Not all of these posts stand in this topic.',
    'thread.nothing-to-lift': 'There is nothing in this thread that could become a topic.',
    'thread.not-yours-to-lift':
      'A thread is made into a topic by who began it, a moderator or a lead.',
    'decision.not-yours': 'Only who proposed it and leads do this.',
    'decision.closed': 'This decision is closed.',
    'decision.open': 'This decision is still open.',
    'decision.settled': 'It was settled just now. Read what came of it.',
    'decision.stays': 'Members said how they stand, so it stays a decision of its own.',
    'decision.block-stands':
      'Somebody blocks this. Only leads can still adopt it. Talk it over, or ask one of them.',
    'decision.block-unanswered':
      'Somebody blocks this. Answer the block in the words of the outcome, and say that you did.',
    'decision.date-past': 'That date is over. Choose a later one.',
    'decision.date-too-far': 'That is more than a year away. Choose an earlier date.',
    'post.id-taken': 'This reply could not be sent. Write it once more.',
    'post.not-yours': 'Only its author can change a post.',
    'post.not-changeable': 'This post was deleted or moved.',
  },
  de: {
    'category.leads-manage': 'Nur wer leitet, legt Bereiche an und ändert sie.',
    'category.name-taken': 'Einen Bereich mit diesem Namen gibt es schon.',
    'category.too-many': ({ most }) => `Es gibt schon ${most} Bereiche.`,
    'category.not-empty': 'Darin stehen Themen. Verschieb sie zuerst in einen anderen Bereich.',
    'category.without-yourself': 'Diesen Bereich würdest du selbst nicht sehen.',
    'category.opening-closed':
      'In diesem Bereich eröffnet nur die Leitung Themen. Antworten kannst du.',
    'topic.id-taken': 'Dieses Thema ließ sich nicht eröffnen. Versuch es noch einmal.',
    'topic.audience-too-wide': 'Das würden mehr Leute lesen, als seinen Bereich sehen.',
    'topic.audience-without-author': 'Dieses Thema würdest du selbst nicht sehen.',
    'topic.shown-to-more':
      'Was einigen gesagt wurde, wird nie mehr Leuten gezeigt. Eröffne dort ein eigenes Thema.',
    'topic.not-yours-to-plan':
      'Wer es wann liest, planen nur, wer das Thema eröffnet hat, und die Leitung.',
    'topic.plan-wider':
      'Hier haben andere für die geschrieben, die es jetzt lesen oder wie geplant lesen werden. Für weitere öffnet es sich nicht.',
    'topic.moderators-hide':
      'Nur Moderation und Leitung verschieben ein Thema dorthin, wo es weniger Leute lesen.',
    'topic.moderators-only': 'Das dürfen nur Moderation und Leitung.',
    'topic.not-yours':
      'Das ändert nur, wer das Thema eröffnet hat, sonst die Moderation oder die Leitung.',
    'topic.closed': 'Dieses Thema ist geschlossen. Man kann es lesen, aber nicht mehr schreiben.',
    'topic.pins-full': ({ most }) =>
      `Es sind schon ${most} Themen angeheftet. Nimm zuerst eines ab.`,
    'topic.no-question': 'Das geht nur bei Fragen.',
    'topic.not-yours-to-accept':
      'Die Antwort wählt aus, wer gefragt hat, nach sieben Tagen auch die Leitung.',
    'topic.own-question': 'Das ist deine eigene Frage.',
    'topic.needs-no-answer': 'Diese Frage ist beantwortet oder geschlossen.',
    'topic.duplicate-of-itself':
      'Das würde im Kreis führen: Das andere Thema ist ein Duplikat dieser Frage.',
    'topic.duplicate-hidden':
      'Nicht alle, die diese Frage lesen, sehen das andere Thema. Wähle eines, das sie alle sehen.',
    'post.no-answer': 'Nur eine Antwort auf eine Frage, die noch dasteht, kann die Lösung sein.',
    'post.own-answer': 'Ob deine Antwort geholfen hat, sagen die anderen.',
    'ask.not-now': 'Diese Person kann gerade nicht gefragt werden. Wähle jemand anderen.',
    'ask.too-many': ({ most }) => `Du hast schon ${most} Leute gefragt. Gib ihnen etwas Zeit.`,
    'ask.not-found': 'Du bist nicht gebeten, diese Frage zu beantworten.',
    'topic.into-itself': 'Wähle ein anderes Thema, in dem dieses aufgehen soll.',
    'topic.first-stays': 'Der erste Beitrag bleibt bei seinem Thema.',
    'topic.not-its-posts': 'Nicht alle diese Beiträge stehen in diesem Thema.',
    'thread.nothing-to-lift': 'In diesem Thread ist nichts, woraus ein Thema werden könnte.',
    'thread.not-yours-to-lift':
      'Ein Thema macht daraus nur, wer den Thread begonnen hat, sonst Moderation oder Leitung.',
    'decision.not-yours': 'Das dürfen nur, wer den Vorschlag gemacht hat, und die Leitung.',
    'decision.closed': 'Diese Entscheidung ist geschlossen.',
    'decision.open': 'Diese Entscheidung ist noch offen.',
    'decision.settled': 'Das Ergebnis wurde eben festgehalten. Lies, was herauskam.',
    'decision.stays':
      'Mitglieder haben schon Stellung genommen. Deshalb bleibt das eine eigene Entscheidung.',
    'decision.block-stands':
      'Hier legt jemand ein Veto ein. Annehmen kann es nur noch die Leitung. Sprecht darüber, oder frag sie.',
    'decision.block-unanswered':
      'Hier legt jemand ein Veto ein. Antworte im Ergebnis darauf, und bestätige das.',
    'decision.date-past': 'Dieses Datum ist vorbei. Wähle ein späteres.',
    'decision.date-too-far': 'Das ist mehr als ein Jahr hin. Wähle ein früheres Datum.',
    'post.id-taken': 'Diese Antwort konnte nicht gesendet werden. Schreib sie noch einmal.',
    'post.not-yours': 'Einen Beitrag ändert nur, wer ihn geschrieben hat.',
    'post.not-changeable': 'Dieser Beitrag wurde gelöscht oder verschoben.',
  },
}
