import { useSyncExternalStore } from 'react'

/**
 * Where in the app one is, without a word of it in the address. The browser's history holds only how deep one is; the
 * views themselves are in memory. With `cover`, an entry that is left behind shows the neutral page's address, so that
 * going back after the app is gone ends there.
 */
export class Trail<View> {
  private views: View[]
  private depth = 0
  private readonly listeners = new Set<() => void>()

  constructor(first: View, private readonly page: string, private readonly cover?: string) {
    this.views = [first]
    window.history.replaceState({ depth: 0 }, '', page)
    window.addEventListener('popstate', this.onPop)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly here = (): View => this.views[this.depth] as View

  go(view: View): void {
    if (this.cover !== undefined) window.history.replaceState({ depth: this.depth }, '', this.cover)
    this.depth += 1
    this.views = [...this.views.slice(0, this.depth), view]
    window.history.pushState({ depth: this.depth }, '', this.page)
    this.tell()
  }

  back(): void {
    if (this.depth > 0) window.history.back()
  }

  private readonly onPop = (event: PopStateEvent): void => {
    const depth = (event.state as { depth?: number } | null)?.depth ?? 0
    this.depth = Math.min(depth, this.views.length - 1)
    window.history.replaceState({ depth: this.depth }, '', this.page)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

export function useTrail<View>(trail: Trail<View>): View {
  return useSyncExternalStore(trail.subscribe, trail.here)
}
