/** An object with what a change names; what it leaves out, or names as undefined, stays. */
export function laidOver<Base extends object>(
  base: Base,
  change: { readonly [Name in keyof Base]?: Base[Name] | undefined },
): Base {
  const result = { ...base }
  for (const name in change) {
    const value: Base[typeof name] | undefined = change[name]
    if (value !== undefined) result[name] = value
  }
  return result
}
