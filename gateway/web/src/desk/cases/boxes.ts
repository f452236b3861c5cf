/** A place on a page that is to be covered, in parts of the page from its upper left corner. */
export interface Box {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Below it a press was no drawing. */
const SMALLEST = 0.01

const within = (part: number) => Math.min(1, Math.max(0, part))

/** The place between two points of a page, in whichever order; nothing for a mere press. */
export function between(page: number, from: readonly [number, number], to: readonly [number, number]): Box | undefined {
  const [left, right] = [within(from[0]), within(to[0])].sort((one, other) => one - other) as [number, number]
  const [top, bottom] = [within(from[1]), within(to[1])].sort((one, other) => one - other) as [number, number]
  const box = { page, left, top, width: right - left, height: bottom - top }
  return box.width < SMALLEST || box.height < SMALLEST ? undefined : box
}

/** The same place after an arrow key: moved, or with shift made larger or smaller. It stays on its page. */
export function nudged(box: Box, key: string, resizes: boolean): Box {
  const [x, y] = key === 'ArrowLeft' ? [-SMALLEST, 0] : key === 'ArrowRight' ? [SMALLEST, 0] : key === 'ArrowUp' ? [0, -SMALLEST] : key === 'ArrowDown' ? [0, SMALLEST] : [0, 0]
  return resizes
    ? { ...box, width: Math.min(1 - box.left, Math.max(SMALLEST, box.width + x)), height: Math.min(1 - box.top, Math.max(SMALLEST, box.height + y)) }
    : { ...box, left: Math.min(1 - box.width, Math.max(0, box.left + x)), top: Math.min(1 - box.height, Math.max(0, box.top + y)) }
}
