const signs = new Intl.Segmenter()

/** The first signs of a text as people count them. */
export function firstSigns(text: string, count: number): string {
  return Array.from(signs.segment(text)).slice(0, count).map(({ segment }) => segment).join('')
}
