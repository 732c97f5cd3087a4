// Everything the editor says. The Japanese text is the original; the type makes the English one complete.

import type { HeadingLevel } from './ranks'
import type { SuggestionKind } from './suggest/list'
import type { Obstacle } from './suggest/writing'

export type InterfaceLanguage = 'ja' | 'en'

type FormTexts = Pick<typeof ja, 'paragraph' | 'item' | 'note' | 'levels'> & { formats: Record<string, string> }

function formIn(texts: FormTexts, form: string, { goes, to, and }: { goes: string; to: string; and: string }): string {
  if (/^[+-]/.test(form)) {
    const said = form.split(' ').map((each) => {
      const name = texts.formats[each.slice(1)] ?? each.slice(1)
      return each.startsWith('+') ? name : name + goes
    })
    return said.join(and)
  }
  const [name = '', level = ''] = form.split(':')
  if (name === 'heading') return (texts.levels[level as HeadingLevel] ?? level) + to
  if (name === 'item') return `${texts.item} ${level}${to}`
  return (name === 'note' ? texts.note : texts.paragraph) + to
}

const ja = {
  editorLabel: '文案の本文',
  editorKeys: 'Esc を押してから Tab で本文を出ます。Alt+F10 で書式の列へ移ります。Alt+Shift+上下で提案をたどります。',
  suggestKeys:
    '書いたことは提案として残り、本文は変わりません。Alt+Shift+Backspace でカーソル位置の自分の提案を取り下げます。',
  toolbarLabel: '文案の書式',
  blockLabel: '種類',
  paragraph: '段落',
  item: '号',
  note: '注記',
  code: '整形済み',
  title: '題名',
  table: '表',
  levels: {
    part: '編',
    chapter: '章',
    section: '節',
    subsection: '款',
    division: '目',
    article: '条',
    supplement: '附則',
    appendix: '別添',
  } satisfies Record<HeadingLevel, string>,
  strong: '太字',
  ruby: 'ふりがな',
  link: 'リンク',
  reference: '参照',
  insertTable: '表を入れる',
  undo: '元に戻す',
  redo: 'やり直す',
  moveUp: '上へ移す',
  moveDown: '下へ移す',
  indent: '下げる',
  outdent: '上げる',
  rowAfter: '行を足す',
  columnAfter: '列を足す',
  deleteRow: '行を消す',
  deleteColumn: '列を消す',
  deleteTable: '表を消す',
  address: '宛先（https:// など）',
  reading: '読み',
  provision: '参照する規定',
  apply: '決める',
  remove: '外す',
  cancel: 'やめる',
  selectWords: '先に語を選んでください。',
  badAddress: 'http://、https://、mailto: または # で始まる宛先を書いてください。',
  noProvisions: '参照できる規定がまだありません。',
  connecting: '接続しています…',
  saving: '保存しています…',
  upToDate: '最新の文案です',
  saved: '保存済み',
  atTime: (time: string) => ` ${time}（日本時間）`,
  offline: '接続が切れています。書いたことはこの画面に残り、つながると自動で送られます。このまま書き続けられます。',
  offlineShort: '接続が切れています',
  retry: 'いますぐつなぐ',
  ended: 'この文案への接続は終わりました。',
  endedShort: '接続は終わりました',
  signedOut:
    'サインアウトしました。まだ送っていない文はこのブラウザーに残してあり、もう一度サインインしてこの文案を開くと戻ります。',
  somebodyElse:
    'このブラウザーでほかの人がサインインしたため、接続を終えました。まだ送っていない文は、あなたがサインインし直すと戻ります。',
  signInAgain: 'サインインする',
  notFound: 'この文案は見つかりません。',
  refused: '次の文言は文案に入りませんでした。消えないように、ここに残しています。',
  refusedNothing: '変更は受け付けられませんでした。文案を読み直しました。',
  refusals: {
    READ_ONLY: 'いまは、この文案を直接編集できません。',
    NOT_ALLOWED: 'その変更は、この編集画面では行えません。',
    FROZEN: 'この部分は、いま凍結されています。',
    TOO_LARGE: '一度に送る量が多すぎます。分けて貼り付けてください。',
    BAD_CHARACTER: '使えない文字が含まれています。',
    RESTARTED: '離れているあいだに文案が変わり、書いていた場所が分からなくなりました。',
    PLACE_GONE: '書いていた場所が、ほかの人の変更でなくなりました。',
    COMPOSING: '変換の途中で画面が閉じました。',
  } as Record<string, string>,
  copy: '写しを取る',
  copied: '写しを取りました',
  dismiss: '閉じる',
  placeWords: 'カーソルの所に入れる',
  groundGone: (by: string) => `カーソルのあった段落を${by}が削除しました。その段落の文をここに残しています。`,
  /** Why an edit was not made. */
  obstacles: {
    format:
      'この操作は提案として残せないため、行いませんでした。規定をまるごと削って、その後ろに書きたい形で書き直すと、提案になります。',
    form: 'ここの種類や書式には、すでに別の提案があるため、行いませんでした。',
    foreign: '取り下げられるのは、提出していない自分の提案だけです。',
    decided: 'すでに決まった、または提出された提案に関わるため、元に戻せません。',
    frozen: 'この部分は凍結されているため、変えられません。',
  } satisfies Record<Obstacle, string>,
  frozenBecause: (why: string) => `この部分は凍結されているため、変えられません（理由：${why}）。`,
  /** Beside what rests. */
  rests: (why: string) => (why === '' ? '凍結中' : `凍結中：${why}`),
  noSuggestions: 'この文案に提案はありません。',
  suggestionBy: {
    insert: (author) => `${author}の提案：追加`,
    delete: (author) => `${author}の提案：削除`,
    replace: (author) => `${author}の提案：書換え`,
    'new-provision': (author) => `${author}の提案：規定の新設`,
    'remove-provision': (author) => `${author}の提案：規定の削除`,
    divide: (author) => `${author}の提案：ここで分ける`,
    join: (author) => `${author}の提案：前とつなぐ`,
    recast: (author) => `${author}の提案：種類や書式の変更`,
  } as Record<SuggestionKind, (author: string) => string>,
  suggestionWords: (deleted: string, inserted: string) =>
    [deleted && `「${deleted}」を削る`, inserted && `「${inserted}」を加える`].filter(Boolean).join('、'),
  /** Over the frame around new provisions. */
  newProvision: (kind: string, author: string) => `新しい${kind}の提案　${author}`,
  joinSign: '前とつなぐ',
  /** What a wish for another form says: `heading:section`, `+strong -em`. */
  formOf: (form: string): string => formIn(ja, form, { goes: 'をやめる', to: 'にする', and: '、' }),
  formats: { strong: '太字', em: '強調', literal: '等幅', sup: '上付き', sub: '下付き' } as Record<string, string>,
  withdraw: '取り下げる',
  withdrawSuggestion: '提案を取り下げる',
  somebody: 'ほかの人',
  readOnly: 'この文案は閲覧だけできます。',
  readOnlyReasons: {
    'drafting.reason.stage-closed': 'いまの段階では、文案を直接編集しません。',
    'drafting.reason.not-rapporteur': '本文を直接編集できるのは、事務局とこの文案の起草委員です。',
  } as Record<string, string>,
  seats: {
    academia: '学術',
    government: '政府',
    industry: '産業',
    civil: '市民社会',
    secretariat: '事務局',
    office: '官邸',
  } as Record<string, string>,
}

export type Texts = typeof ja

const en: Texts = {
  editorLabel: 'Text of the draft',
  editorKeys:
    'Press Esc, then Tab to leave the text. Alt+F10 goes to the formatting tools. Alt+Shift+Up and Down walk through the suggestions.',
  suggestKeys:
    'What you write is kept as suggestions; the text itself does not change. Alt+Shift+Backspace withdraws your own suggestion at the caret. ',
  toolbarLabel: 'Formatting',
  blockLabel: 'Kind',
  paragraph: 'Paragraph',
  item: 'Item',
  note: 'Note',
  code: 'Preformatted',
  title: 'Title',
  table: 'Table',
  levels: {
    part: 'Part',
    chapter: 'Chapter',
    section: 'Section',
    subsection: 'Subsection',
    division: 'Division',
    article: 'Article',
    supplement: 'Supplementary provisions',
    appendix: 'Appendix',
  },
  strong: 'Bold',
  ruby: 'Reading',
  link: 'Link',
  reference: 'Reference',
  insertTable: 'Insert table',
  undo: 'Undo',
  redo: 'Redo',
  moveUp: 'Move up',
  moveDown: 'Move down',
  indent: 'Lower level',
  outdent: 'Higher level',
  rowAfter: 'Add row',
  columnAfter: 'Add column',
  deleteRow: 'Delete row',
  deleteColumn: 'Delete column',
  deleteTable: 'Delete table',
  address: 'Address (https:// …)',
  reading: 'Reading (ruby)',
  provision: 'Provision to refer to',
  apply: 'Apply',
  remove: 'Remove',
  cancel: 'Cancel',
  selectWords: 'Select the words first.',
  badAddress: 'Write an address that begins with http://, https://, mailto: or #.',
  noProvisions: 'There is no provision to refer to yet.',
  connecting: 'Connecting…',
  saving: 'Saving…',
  upToDate: 'Up to date',
  saved: 'Saved',
  atTime: (time) => ` ${time} (Japan time)`,
  offline:
    'You are offline. What you write is kept here and sent as soon as the connection is back. You can go on writing.',
  offlineShort: 'Offline',
  retry: 'Connect now',
  ended: 'The connection to this draft has ended.',
  endedShort: 'Connection ended',
  signedOut:
    'You have signed out. What was not sent yet is kept in this browser and comes back when you sign in again and open this draft.',
  somebodyElse:
    'Somebody else signed in at this browser, so the connection was ended. What was not sent yet comes back when you sign in again.',
  signInAgain: 'Sign in',
  notFound: 'This draft was not found.',
  refused: 'The following words did not enter the draft. They are kept here so that they are not lost.',
  refusedNothing: 'The change was not accepted. The draft has been read again.',
  refusals: {
    READ_ONLY: 'This draft cannot be edited directly at present.',
    NOT_ALLOWED: 'That change cannot be made in this editor.',
    FROZEN: 'This part is frozen at present.',
    TOO_LARGE: 'Too much was sent at once. Paste it in parts.',
    BAD_CHARACTER: 'It contains a character that cannot be stored.',
    RESTARTED: 'The draft changed while you were away, and the place where you wrote could not be found.',
    PLACE_GONE: 'The place where you wrote is gone: somebody else changed it.',
    COMPOSING: 'The page was closed while they were being converted.',
  },
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Close',
  placeWords: 'Insert at the cursor',
  groundGone: (by) => `${by} deleted the paragraph in which your cursor stood. Its words are kept here.`,
  obstacles: {
    format:
      'This cannot be kept as a suggestion and was not done. Delete the whole provision and write it anew behind it as it should be: that is a suggestion.',
    form: 'There is another suggestion about the kind or the format here already, so this was not done.',
    foreign: 'Only a suggestion of your own that has not been filed can be withdrawn.',
    decided: 'This belongs to a suggestion that has been decided on or filed and cannot be undone.',
    frozen: 'This part is frozen and cannot be changed.',
  },
  frozenBecause: (why) => `This part is frozen and cannot be changed (reason: ${why}).`,
  rests: (why) => (why === '' ? 'Frozen' : `Frozen: ${why}`),
  noSuggestions: 'There are no suggestions in this draft.',
  suggestionBy: {
    insert: (author) => `Suggestion by ${author}: add`,
    delete: (author) => `Suggestion by ${author}: delete`,
    replace: (author) => `Suggestion by ${author}: replace`,
    'new-provision': (author) => `Suggestion by ${author}: new provision`,
    'remove-provision': (author) => `Suggestion by ${author}: delete the provision`,
    divide: (author) => `Suggestion by ${author}: divide here`,
    join: (author) => `Suggestion by ${author}: join to the one before`,
    recast: (author) => `Suggestion by ${author}: another kind or format`,
  },
  suggestionWords: (deleted, inserted) =>
    [deleted && `delete “${deleted}”`, inserted && `add “${inserted}”`].filter(Boolean).join(', '),
  newProvision: (kind, author) => `Proposed new ${kind.toLowerCase()}, ${author}`,
  joinSign: 'join to the above',
  formOf: (form) => formIn(en, form, { goes: ' off', to: '', and: ', ' }),
  formats: { strong: 'bold', em: 'emphasis', literal: 'monospace', sup: 'superscript', sub: 'subscript' },
  withdraw: 'Withdraw',
  withdrawSuggestion: 'Withdraw the suggestion',
  somebody: 'somebody',
  readOnly: 'This draft can be read, not edited.',
  readOnlyReasons: {
    'drafting.reason.stage-closed': 'At this stage the draft is not edited directly.',
    'drafting.reason.not-rapporteur': 'Only the secretariat and the rapporteurs of this draft edit the text directly.',
  },
  seats: {
    academia: 'Academia',
    government: 'Government',
    industry: 'Industry',
    civil: 'Civil society',
    secretariat: 'Secretariat',
    office: "Prime Minister's Office",
  },
}

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
