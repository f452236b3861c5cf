/** A text cut at the ends of its sentences and lines, so that each can be covered; put together they are the text. */
export function passages(text: string): readonly string[] {
  return text.match(/[^。．.!?！？\n]*[。．.!?！？\n]+|[^。．.!?！？\n]+$/g) ?? []
}

/** The text with these passages covered; nothing of them is left, not even their length. */
export function covered(parts: readonly string[], hidden: ReadonlySet<number>): string {
  return parts.map((part, index) => hidden.has(index) ? `■■■■${part.endsWith('\n') ? '\n' : ''}` : part).join('')
}
