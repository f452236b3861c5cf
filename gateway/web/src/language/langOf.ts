/** The language to announce for text that a person wrote or a name that somebody bears: Japanese shows itself by its script. */
export function langOf(text: string): 'ja' | undefined {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? 'ja' : undefined
}
