import { wording } from '#lib/messages.ts'
import type { PlanMessages } from './plan-en.ts'

const { list } = wording('de')

/** Die Wörter davon, wer ein Thema später liest. */
export const planDe: PlanMessages = {
  step: (whom, when) => `${whom} (${when})`,
  opens: (steps) => `Öffnet sich für weitere: ${list(steps)}.`,
  opensAlong: 'Was du hier schreibst, öffnet sich mit.',
  later: 'Öffnet sich später für weitere',
  stepByStep: 'Erst einige, später weitere',
  hint: 'Jeder Schritt kommt zu den vorigen hinzu. Der Plan steht am Thema, für alle, die es lesen.',
  menu: 'Wer es später liest …',
  title: 'Wer dieses Thema später liest',
  text: 'Wer es jetzt liest, liest es weiter. Haben andere darin geschrieben, öffnet es sich nur noch für die, für die es geplant war.',
  incomplete: 'Einem Schritt fehlen die Leute oder die Zeit.',
  save: 'Speichern',
  none: 'Für niemand sonst öffnen',
  saved: 'Der Plan ist geändert.',
}
