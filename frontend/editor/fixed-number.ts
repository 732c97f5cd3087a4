// A number written in the source, taken apart: 第三十六条の二 is base 36 with branch 2. A branch number (枝番号) stands
// between two numbers without moving the second, which is why a statute may insert an article and renumber nothing.

import { kanji, numberIn } from './numerals'

const UNIT = /(?!^)[編章節款目条項号]$/

export class FixedNumber {
  readonly base: number
  readonly branches: readonly number[]

  private constructor(base: number, branches: readonly number[]) {
    this.base = base
    this.branches = branches
  }

  static parse(written: string | null): FixedNumber | null {
    if (written === null) return null
    const pieces = written.replace(/^第/, '').split('の')
    const [base = -1, ...branches] = pieces.map((piece) => numberIn(piece.replace(UNIT, '')))
    return base < 0 || branches.some((branch) => branch < 0) ? null : new FixedNumber(base, branches)
  }

  /** 二 and 二の二 with the unit in its place: 第二項, 第二号の二. */
  inKanji(unit: string): string {
    return `第${kanji(this.base)}${unit}${this.branches.map((branch) => `の${kanji(branch)}`).join('')}`
  }
}
