/** Steps of one plan. */
export const mostSteps = 6

/** Rings and named members in one audience. */
export const mostKeys = 60
