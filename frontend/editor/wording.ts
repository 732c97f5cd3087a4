// The words around the numbers, for each numbering scheme and language: the same as document.Wording on the server.

import { FixedNumber } from './fixed-number'
import { circled, fullWidth, gojuon, iroha, kanji, latin, numberIn, roman } from './numerals'
import type { Kind, Provision } from './provisions'
import type { Style } from './schema'

export interface Wording {
  /** What is printed beside the text. */
  mark(provision: Provision): string
  /** How it is called within its parent. */
  brief(provision: Provision): string
  /** Put between the outer name and the inner. */
  between: string
}

type Figures = readonly ((n: number) => string)[]

const bracket =
  (figure: (n: number) => string) =>
  (n: number): string =>
    `(${figure(n)})`
const wide =
  (figure: (n: number) => string) =>
  (n: number): string =>
    fullWidth(figure(n))
const upper =
  (figure: (n: number) => string) =>
  (n: number): string =>
    figure(n).toUpperCase()

const POLICY_ITEMS: Figures = [bracket(String), gojuon, bracket(gojuon), circled, latin, bracket(latin)]
const STATUTE_ITEMS: Figures = [
  kanji,
  iroha,
  wide(bracket(String)),
  wide(bracket(roman)),
  wide(latin),
  wide(bracket(latin)),
]
const ENGLISH_ITEMS: Figures = [
  bracket(String),
  bracket(latin),
  bracket(roman),
  bracket(upper(latin)),
  bracket(upper(roman)),
  (n) => `${n}.`,
]
const TRANSLATED_ITEMS: Figures = [
  bracket(roman),
  bracket(latin),
  (n) => `${n}.`,
  bracket(upper(latin)),
  bracket(upper(roman)),
  bracket(upper(roman)),
]

const item = (figures: Figures, { itemLevel, ordinal }: Provision): string => figures[itemLevel - 1]?.(ordinal) ?? ''

const UNITS: Partial<Record<Kind, string>> = {
  part: '編',
  chapter: '章',
  section: '節',
  subsection: '款',
  division: '目',
  article: '条',
}

const ENGLISH: Record<Kind, string> = {
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  division: 'Division',
  article: 'Article',
  supplement: 'Supplementary Provisions',
  appendix: 'Appendix',
  paragraph: 'Paragraph',
  item: 'Item',
  note: 'Note',
  code: 'Preformatted text',
  table: 'Table',
}

const JAPANESE_OTHERS: Partial<Record<Kind, string>> = { note: '注記', code: '整形文', table: '表' }

const isOther = (kind: Kind): boolean => kind in JAPANESE_OTHERS

/** A sign without a letter or figure: • or ―. */
const isBullet = (number: string): boolean => number !== '' && !/[\p{L}\p{N}]/u.test(number)

function shortened(text: string, length: number): string {
  const signs = [...text]
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`
}

// What has no number is called by its words.
const quotedJapanese = ({ node }: Provision): string => `「${shortened(node.textContent, 30)}」`
const quotedEnglish = ({ node }: Provision): string => `“${shortened(node.textContent, 60)}”`

const numberUnlessAlone = (provision: Provision, space = ''): string =>
  provision.isOnlyOneOfItsKind ? '' : `${space}${provision.ordinal}`

const otherJapanese = (provision: Provision): string =>
  `の${JAPANESE_OTHERS[provision.kind]}${numberUnlessAlone(provision)}`

const kindAndNumber = (provision: Provision): string => ENGLISH[provision.kind] + numberUnlessAlone(provision, ' ')

const japanesePolicy: Wording = {
  between: '',
  mark: (provision) => {
    if (isOther(provision.kind)) return ''
    return provision.kind === 'item'
      ? (provision.fixed ?? item(POLICY_ITEMS, provision))
      : japanesePolicy.brief(provision)
  },
  brief: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (fixed === '') return quotedJapanese(provision)
    if (fixed !== null && isBullet(fixed)) return `${ordinal}番目の項目`
    if (fixed !== null) return kind === 'paragraph' && numberIn(fixed) >= 0 ? `第${numberIn(fixed)}段落` : fixed
    if (kind === 'supplement') return `附則${numberUnlessAlone(provision)}`
    if (kind === 'appendix') return `別紙${numberUnlessAlone(provision)}`
    if (kind === 'paragraph') return `第${ordinal}段落`
    if (kind === 'item') return item(POLICY_ITEMS, provision)
    return isOther(kind) ? otherJapanese(provision) : `第${ordinal}${UNITS[kind]}`
  },
}

// Several 附則 are told apart by the act that added them: 附則（平成一七年六月二九日法律第七三号）.
const amendingAct = ({ node }: Provision): string => /^（[^）]*）/.exec(node.textContent)?.[0] ?? ''

const japaneseStatute: Wording = {
  between: '',
  mark: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (fixed !== null) return fixed
    if (kind === 'supplement') return '附則'
    if (kind === 'item') return item(STATUTE_ITEMS, provision)
    if (kind !== 'paragraph') return isOther(kind) ? '' : japaneseStatute.brief(provision)
    // An article shows its own number where its first 項 would.
    const stays = ordinal === 1 && (provision.numberedParent?.kind === 'article' || provision.isOnlyOneOfItsKind)
    return stays ? '' : fullWidth(String(ordinal))
  },
  brief: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (fixed === '') return quotedJapanese(provision)
    if (fixed !== null && isBullet(fixed)) return `${ordinal}番目の項目`
    const unit = kind === 'paragraph' ? '項' : provision.itemLevel === 1 ? '号' : null
    if (fixed !== null) return (unit && FixedNumber.parse(fixed)?.inKanji(unit)) || fixed
    if (unit) return `第${kanji(ordinal)}${unit}`
    if (kind === 'supplement') return `附則${provision.isOnlyOneOfItsKind ? '' : amendingAct(provision)}`
    if (kind === 'appendix') return provision.isOnlyOneOfItsKind ? '別表' : `別表第${kanji(ordinal)}`
    if (kind === 'item') return item(STATUTE_ITEMS, provision)
    return isOther(kind) ? otherJapanese(provision) : `第${kanji(ordinal)}${UNITS[kind]}`
  },
}

const englishPolicy: Wording = {
  between: ', ',
  mark: (provision) => {
    if (isOther(provision.kind)) return ''
    return provision.kind === 'item'
      ? (provision.fixed ?? item(ENGLISH_ITEMS, provision))
      : englishPolicy.brief(provision)
  },
  brief: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (fixed === '') return quotedEnglish(provision)
    if (fixed !== null && isBullet(fixed)) return `bullet ${ordinal}`
    if (fixed !== null) return kind === 'paragraph' && numberIn(fixed) >= 0 ? `Paragraph ${numberIn(fixed)}` : fixed
    if (kind === 'item') return item(ENGLISH_ITEMS, provision)
    return provision.isAnnex || isOther(kind) ? kindAndNumber(provision) : `${ENGLISH[kind]} ${ordinal}`
  },
}

const bracketed = (number: string): string => (number.startsWith('(') ? number : `(${number})`)

/** The style of the official translations of Japanese statutes (Ministry of Justice). */
const englishStatute: Wording = {
  between: ', ',
  mark: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (isOther(kind)) return ''
    if (kind === 'item') return fixed ?? item(TRANSLATED_ITEMS, provision)
    if (kind === 'paragraph') return fixed ?? (provision.isOnlyOneOfItsKind ? '' : `(${ordinal})`)
    return englishStatute.brief(provision)
  },
  brief: (provision) => {
    const { fixed, kind, ordinal } = provision
    if (fixed === '') return quotedEnglish(provision)
    if (fixed !== null && isBullet(fixed)) return `bullet ${ordinal}`
    if (kind === 'paragraph') return `paragraph ${bracketed(fixed ?? String(ordinal))}`
    if (provision.itemLevel === 1) return `item ${bracketed(fixed ?? item(TRANSLATED_ITEMS, provision))}`
    if (isOther(kind)) return kindAndNumber(provision)
    if (fixed !== null) return fixed
    if (kind === 'item') return item(TRANSLATED_ITEMS, provision)
    if (kind === 'part' || kind === 'chapter') return `${ENGLISH[kind]} ${roman(ordinal).toUpperCase()}`
    return provision.isAnnex ? kindAndNumber(provision) : `${ENGLISH[kind]} ${ordinal}`
  },
}

// Generates nothing: prints the numbers the source wrote, and calls what has none by its words or its place.
function plain(japanese: boolean): Wording {
  return {
    between: japanese ? '' : ', ',
    mark: ({ fixed }) => fixed ?? '',
    brief: (provision) => {
      const { fixed, kind, ordinal } = provision
      if (fixed && !isBullet(fixed)) return fixed
      if (kind === 'paragraph') return japanese ? `第${ordinal}段落` : `Paragraph ${ordinal}`
      if (kind === 'item') return japanese ? `${ordinal}番目の項目` : `bullet ${ordinal}`
      if (isOther(kind)) return japanese ? otherJapanese(provision) : kindAndNumber(provision)
      return japanese ? quotedJapanese(provision) : quotedEnglish(provision)
    },
  }
}

export function wordingOf({ scheme, lang }: Style): Wording {
  if (scheme === 'plain') return plain(lang === 'ja')
  if (lang === 'en') return scheme === 'statute' ? englishStatute : englishPolicy
  return scheme === 'statute' ? japaneseStatute : japanesePolicy
}
