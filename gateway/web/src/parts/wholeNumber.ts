/** What stands in a number field: digits of either width, with or without separators; nothing when it is no whole number. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,、]/g, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined
}

/** Below this, anonymity cannot be promised (TH-30). */
export const SMALLEST_HEADCOUNT = 5
