// What the editor says, in the language of the interface.

import { en } from './texts/en'
import { ja, type Texts } from './texts/ja'

export type { Texts } from './texts/ja'

export type InterfaceLanguage = 'ja' | 'en'

export function textsFor(language: InterfaceLanguage): Texts {
  return language === 'en' ? en : ja
}

/** The time of day in Japan, where the council is. */
export function timeOfDay(at: number, language: InterfaceLanguage): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Tokyo',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return language === 'ja' ? `${parts.replace(/^0/, '').replace(':', '時')}分` : parts
}
