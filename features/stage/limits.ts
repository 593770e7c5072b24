export const longestLine = 500
export const longestQuestion = 500
export const longestNotes = 20_000
export const longestItem = 200
export const mostItems = 60
export const longestUrl = 2_000
/** Lines of talk that come with a stage; older ones are not shown again. */
export const newestLines = 100
/** Questions that come with a stage, by votes. */
export const mostQuestions = 200
export const mostPolls = 20
/** How long before its start and after its end people may enter, in minutes. */
export const doorsBefore = 60
export const doorsAfter = 180
/** The people of one room of a breakout. */
export const smallestRoom = 2
export const largestRoom = 20
export const longestRound = 180
export const mostRounds = 20
