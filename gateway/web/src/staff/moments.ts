import { currentLanguage } from '../language/language'

/** A moment of what staff or operators did: their acts keep their time, unlike a member's. */
export function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit',
  }).format(new Date(moment))
}
