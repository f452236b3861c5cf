import { useSyncExternalStore } from 'react'

/** Breaks shorter than this heal by themselves and are not worth a sentence. */
const WORTH_SAYING = 5000

/** Whether the live line stands; a short break is kept quiet. */
class Connection {
  private broken = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly isBroken = (): boolean => this.broken

  readonly report = (connected: boolean): void => {
    if (connected) {
      clearTimeout(this.timer)
      this.timer = undefined
      this.show(false)
    } else {
      this.timer ??= setTimeout(() => this.show(true), WORTH_SAYING)
    }
  }

  private show(broken: boolean): void {
    if (this.broken === broken) return
    this.broken = broken
    for (const listener of this.listeners) listener()
  }
}

export const connection = new Connection()

export function useConnectionBroken(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isBroken)
}
