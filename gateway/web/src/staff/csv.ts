/** A cell that a spreadsheet would run as a formula is told apart by an apostrophe, so that it stays what was typed. */
const RUNS = /^[=+\-@\t\r]/

/** A table as a file for spreadsheets: with a byte order mark, because one of them takes Japanese for something else without it. */
export function csv(rows: readonly (readonly string[])[]): Blob {
  const lines = rows.map((row) => row.map(cell).join(','))
  return new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' })
}

function cell(text: string): string {
  const harmless = RUNS.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
