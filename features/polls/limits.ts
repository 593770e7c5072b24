/** Characters of a question, and of one option. */
export const longestQuestion = 300
export const longestOption = 120

export const fewestOptions = 2
export const mostOptions = 20

/** Polls that a snapshot and a replica hold, the newest; older ones come by HTTP when they are looked at. */
export const pollsWindow = 60

/** An anonymous poll shows nothing before so many have voted: what one or two said is no secret to the other. */
export const fewestAnonymous = 3
