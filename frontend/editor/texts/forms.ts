// The names of the forms that are wished for, in whichever language.

import type { HeadingLevel } from '../ranks'
import type { Texts } from './ja'

type FormTexts = Pick<Texts, 'paragraph' | 'item' | 'note' | 'levels'> & { formats: Record<string, string> }

/** What a wish for another form says: `heading:section`, `+strong -em`. */
export function formIn(texts: FormTexts, form: string, { goes, to, and }: { goes: string; to: string; and: string }): string {
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
