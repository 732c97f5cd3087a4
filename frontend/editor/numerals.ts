// How a number is written in each place of a Japanese or English official text.

const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
const GOJUON = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'

/** 第百二十三条: kanji numerals, without 一 before 十, 百 and 千. */
export function kanji(n: number): string {
  if (n <= 0) return '〇'
  if (n > 9999) return String(n)
  let written = ''
  String(n)
    .split('')
    .forEach((figure, i, all) => {
      const digit = Number(figure)
      const unit = UNITS[all.length - 1 - i]
      if (digit === 0) return
      written += digit === 1 && unit ? unit : `${DIGITS[digit]}${unit}`
    })
  return written
}

/** Full-width figures: ２, １０. */
export function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0))
}

// Past the last sign the row starts again with the sign doubled: イイ, ロロ.
function sign(row: string, n: number): string {
  const round = Math.floor((n - 1) / row.length) + 1
  return (row[(n - 1) % row.length] ?? '').repeat(round)
}

/** The order of statutes: イ ロ ハ. */
export const iroha = (n: number): string => sign(IROHA, n)

/** The order of plans and policies: ア イ ウ. */
export const gojuon = (n: number): string => sign(GOJUON, n)

/** a, b, … z, aa, bb. */
export const letter = (n: number): string => sign('abcdefghijklmnopqrstuvwxyz', n)

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** i, ii, iii, iv. */
export function roman(n: number): string {
  let rest = n
  let written = ''
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) written += sign
  }
  return written
}
