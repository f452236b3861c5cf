import { useSyncExternalStore } from 'react'

/**
 * What is being written, by place. It lives in memory only, outside the components, so that a hidden screen, another
 * view or a new sign-in does not lose it.
 */
class Drafts {
  private readonly texts = new Map<string, string>()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  of(place: string): string {
    return this.texts.get(place) ?? ''
  }

  write(place: string, text: string): void {
    if (text === '') this.texts.delete(place)
    else this.texts.set(place, text)
    for (const listener of this.listeners) listener()
  }

  any(): boolean {
    return [...this.texts.values()].some((text) => text.trim() !== '')
  }

  clear(): void {
    this.texts.clear()
    for (const listener of this.listeners) listener()
  }
}

export const drafts = new Drafts()

export function useDraft(place: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.of(place))
  return [text, (next) => drafts.write(place, next)]
}
