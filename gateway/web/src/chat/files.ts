import { Problem } from '../http/problem'

/** A file as chat-service gives it: it has no name, because names tell. */
export interface FileInLine {
  readonly id: string
  /** The end of a file's name: jpg, png, pdf, docx, xlsx, pptx, mp4, m4a. */
  readonly kind: string
  readonly bytes: number
}

/** In bytes; the service refuses more. */
export const LARGEST_FILE = 20 * 1024 * 1024

export type FileSort = 'picture' | 'video' | 'sound' | 'document'

export function sortOf(kind: string): FileSort {
  if (kind === 'jpg' || kind === 'png') return 'picture'
  if (kind === 'mp4') return 'video'
  return kind === 'm4a' ? 'sound' : 'document'
}

/** 「0.3 MB」: one figure is enough to know whether it can be opened here. */
export function sizeOf(bytes: number): string {
  return `${Math.max(0.1, bytes / (1024 * 1024)).toFixed(1)} MB`
}

/** The picture as an address that holds it, so that nothing has to be taken back when it is shown no more. */
export function asAddress(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(Problem.unreachable())
    reader.readAsDataURL(bytes)
  })
}
