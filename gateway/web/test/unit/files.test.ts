import { describe, expect, it } from 'vitest'
import { sizeOf, sortOf } from '../../src/chat/files'

describe('a file in a line', () => {
  it('is a picture, a video, a recording or a document', () => {
    expect(['jpg', 'png', 'mp4', 'm4a', 'pdf', 'docx'].map(sortOf)).toEqual(['picture', 'picture', 'video', 'sound', 'document', 'document'])
  })
  it('has a size of one figure, and never none', () => {
    expect(sizeOf(1)).toBe('0.1 MB')
    expect(sizeOf(20 * 1024 * 1024)).toBe('20.0 MB')
  })
})
