// How a number is written in each place of a Japanese or English official text, and read back.

const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'
const GOJUON = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** 第百二十三条: without 一 before 十, 百 and 千. */
export function kanji(n: number): string {
  if (n <= 0 || n > 9999) return fullWidth(String(n))
  const figures = [...String(n)].map(Number)
  return figures
    .map((digit, i) => {
      const unit = UNITS[figures.length - 1 - i] ?? ''
      if (digit === 0) return ''
      return digit === 1 && unit ? unit : `${DIGITS[digit]}${unit}`
    })
    .join('')
}

/** ASCII as its full-width twin: 12 → １２, (i) → （ｉ）. */
export function fullWidth(ascii: string): string {
  return ascii.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

// After the last sign the row begins again, doubled: イイ, ロロ; aa, bb. After three rounds nobody reads letters any more.
function sign(row: string, n: number): string {
  const round = Math.floor((n - 1) / row.length) + 1
  return n <= 0 || round > 3 ? String(n) : (row[(n - 1) % row.length] ?? '').repeat(round)
}

/** イ, ロ, ハ: the order of statutes. */
export const iroha = (n: number): string => sign(IROHA, n)

/** ア, イ, ウ: the order of plans and policies. */
export const gojuon = (n: number): string => sign(GOJUON, n)

export const latin = (n: number): string => sign(LATIN, n)

/** ①…⑳; Unicode continues elsewhere, and Japanese practice does not. */
export function circled(n: number): string {
  return n >= 1 && n <= 20 ? String.fromCharCode('①'.charCodeAt(0) + n - 1) : `(${n})`
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

export function roman(n: number): string {
  if (n <= 0 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) written += letters
  }
  return written
}

/** The value of 十二, 12 or １２; -1 when the text is anything else. */
export function numberIn(text: string): number {
  if (text === '' || text.length > 9) return -1
  let total = 0
  let pending = -1
  for (const sign of text) {
    const digit = digitIn(sign)
    const unit = 10 ** UNITS.indexOf(sign)
    if (digit >= 0) {
      // 一〇 and 12 are positional.
      pending = Math.max(pending, 0) * 10 + digit
    } else if (unit >= 10 && pending < 10) {
      total += (pending < 0 ? 1 : pending) * unit
      pending = -1
    } else return -1
  }
  return total + Math.max(pending, 0)
}

function digitIn(sign: string): number {
  if (/[0-9]/.test(sign)) return Number(sign)
  if (/[０-９]/.test(sign)) return sign.charCodeAt(0) - '０'.charCodeAt(0)
  return DIGITS.indexOf(sign)
}
