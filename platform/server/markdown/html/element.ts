/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element as a page has it. Its children are markup already, made by this or by `escaped`. */
export function element(tag: string, attributes: Attributes, ...children: string[]): string {
  const said = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('')
  return empty.has(tag) ? `<${tag}${said}/>` : `<${tag}${said}>${children.join('')}</${tag}>`
}

/** Text as it stands in markup, within an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char)
}

const empty = new Set(['hr', 'img', 'input'])

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
