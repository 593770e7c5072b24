/** The guidelines a community starts with, in Markdown; its leads make them their own. */
export const starterGuidelines = {
  en: `## How we talk

Assume the other person means well, and answer the point rather than the person. Disagree as you would across a kitchen table. Nobody is made smaller here, for who they are, what they know or how they write.

## What belongs here

Things that serve what we came together for. Show your work, also the unfinished. Say when you recommend something you earn from. What is said here stays here: ask before you carry words or pictures outside.

## What we hope for

Say hello when you join. Answer when you can help, and thank who helped you. If a question waits, and you know somebody who knows, ask them. You need not read everything; once a week is plenty.

## When something goes wrong

Tell a lead or a moderator, in the open or in private. They listen to both sides, explain what they decide, and write it down.
`,
  de: `## Wie wir miteinander reden

Geh davon aus, dass dein Gegenüber es gut meint, und antworte auf die Sache, nicht auf die Person. Widersprich so, wie du es an einem Küchentisch tun würdest. Niemand wird hier klein gemacht, weder dafür, wer man ist, noch dafür, was man weiß oder wie man schreibt.

## Was hierher gehört

Was dem dient, weswegen wir zusammengekommen sind. Zeig deine Arbeit, auch die unfertige. Sag dazu, wenn du etwas empfiehlst, an dem du verdienst. Was hier gesagt wird, bleibt hier: Frag, bevor du Worte oder Bilder nach außen trägst.

## Was wir uns wünschen

Sag Hallo, wenn du dazukommst. Antworte, wenn du helfen kannst, und danke denen, die dir geholfen haben. Wenn eine Frage wartet und du jemanden kennst, der es weiß, frag diesen Menschen. Du musst nicht alles lesen; einmal in der Woche reicht.

## Wenn etwas schiefgeht

Sag es einer Person, die leitet oder moderiert, offen oder unter vier Augen. Sie hört beide Seiten, erklärt ihre Entscheidung und hält sie fest.
`,
}
