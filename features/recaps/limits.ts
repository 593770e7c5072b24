/** Below this many answers a score says nothing, and is told in words. */
export const fewestAnswers = 5
export const longestThanks = 500
export const longestTitle = 160
export const longestBody = 50_000
export const longestUrl = 2_000
export const mostKeepsakes = 20
/** New ties are looked for this many days after an event. */
export const tieDays = 14
/** How long a survey takes answers, in days after the end. */
export const surveyDays = 30
