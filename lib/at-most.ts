/** Lets at most `most` pieces of work be under way; others wait for their turn, in the order they came. */
export function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async (work) => {
    if (underWay === most) await new Promise<void>((resolve) => waiting.push(resolve))
    else underWay++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // Whoever waited takes over the place, so that nobody slips in between.
      if (next) next()
      else underWay--
    }
  }
}
