/** What was handed in from this page: in memory only, so that it shows nobody anything once the page is gone. */
export const handedIn = new Set<string>()
