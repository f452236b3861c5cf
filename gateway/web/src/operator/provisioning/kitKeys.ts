import { useSyncExternalStore } from 'react'
import { keepPage } from '../../staff/leaving'

/**
 * The keys of letters that have not been fetched. They are in this page's memory and nowhere else: when the page goes,
 * its letters can no longer be opened by anyone and must be made anew.
 */
class KitKeys {
  private readonly keys = new Map<string, { readonly key: string, readonly release: () => void }>()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  of(order: string): string | undefined {
    return this.keys.get(order)?.key
  }

  hold(order: string, key: string): void {
    this.keys.set(order, { key, release: keepPage(order) })
    this.tell()
  }

  drop(order: string): void {
    this.keys.get(order)?.release()
    this.keys.delete(order)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

export const kitKeys = new KitKeys()

export function useKitKey(order: string): string | undefined {
  return useSyncExternalStore(kitKeys.subscribe, () => kitKeys.of(order))
}
