// Decisions on suggestions as ordinary steps, as the server makes them (document.suggest.Resolution), from the end of the
// text to its beginning.

import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import {
  AddMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform'
import { kindOf, readToggles, recast } from '../../editor/suggest/forms'

export type Verdict = 'accept' | 'reject'

/** `verdict` is asked for the id of every suggestion; null leaves it open. */
export function decide(doc: Node, verdict: (id: string) => Verdict | null): Step[] {
  const steps: Step[] = []
  const said = (mark: Mark): Verdict | null =>
    ['insertion', 'deletion', 'joining', 'recasting'].includes(mark.type.name) ? verdict(String(mark.attrs['id'])) : null
  const goes = (node: Node): boolean =>
    node.marks.some(
      (mark) =>
        (mark.type.name === 'insertion' && said(mark) === 'reject') ||
        (mark.type.name === 'deletion' && said(mark) === 'accept'),
    )
  const isOpen = (node: Node): boolean =>
    node.marks.some((mark) => /insertion|deletion/.test(mark.type.name) && !said(mark))

  const inline = (parent: Node, start: number, block: Node): void => {
    let position = start + parent.content.size
    for (const child of [...parent.children].reverse()) {
      position -= child.nodeSize
      const end = position + child.nodeSize
      const accepted = child.marks.some((mark) => mark.type.name === 'insertion' && said(mark) === 'accept')
      if (!child.isInline) inline(child, position + 1, block)
      else if (goes(child)) steps.push(new ReplaceStep(position, end, Slice.empty))
      else if (child.type.name === 'split' && accepted) {
        const kind = kindOf(String(child.attrs['as'])) ?? {
          type: block.type,
          attrs: 'level' in block.attrs ? { level: block.attrs['level'] as unknown } : null,
        }
        const open = block.marks.filter((mark) => /insertion|deletion/.test(mark.type.name) && !said(mark))
        const halves = Fragment.from([block.copy(Fragment.empty), kind.type.create(kind.attrs, null, open)])
        steps.push(new ReplaceStep(position, end, new Slice(halves, 1, 1)))
      } else {
        for (const mark of child.marks.filter((each) => each.type.name === 'recasting' && said(each) === 'accept'))
          for (const [name, comes] of readToggles(mark.attrs['as'] as string)) {
            const format = child.type.schema.marks[name]!.create()
            steps.push(comes ? new AddMarkStep(position, end, format) : new RemoveMarkStep(position, end, format))
          }
        for (const mark of child.marks) if (said(mark)) steps.push(new RemoveMarkStep(position, end, mark))
      }
    }
  }

  // Kinds come first: they move nothing.
  doc.forEach((block, position) => {
    const wish = block.marks.find((mark) => mark.type.name === 'recasting' && said(mark) === 'accept')
    if (!wish || goes(block)) return
    const shell = recast(block).copy(Fragment.empty)
    const end = position + block.nodeSize
    steps.push(new ReplaceAroundStep(position, end, position + 1, end - 1, new Slice(Fragment.from(shell), 0, 0), 1, true))
  })
  // A text has at least one block.
  if (doc.children.every((block, i) => i === 0 || goes(block)))
    steps.push(
      new ReplaceStep(
        doc.content.size,
        doc.content.size,
        new Slice(Fragment.from(doc.type.schema.nodes['paragraph']!.create()), 0, 0),
      ),
    )
  const starts: number[] = []
  doc.forEach((_block, position) => starts.push(position))
  for (let i = doc.childCount - 1; i >= 0; i--) {
    const block = doc.child(i)
    const start = starts[i]!
    if (i > 0 && goes(block)) {
      steps.push(new ReplaceStep(start, start + block.nodeSize, Slice.empty))
      continue
    }
    inline(block, start + 1, block)
    const joining = block.marks.find((mark) => mark.type.name === 'joining' && said(mark) === 'accept')
    let before = i - 1
    while (before > 0 && goes(doc.child(before))) before--
    const target = doc.child(Math.max(0, before))
    const joins = joining && before >= 1 && target.isTextblock && block.isTextblock && target.type.name !== 'code'
    if (joins && !isOpen(target) && !isOpen(block)) {
      steps.push(new ReplaceStep(starts[before + 1]! - 1, start + 1, Slice.empty))
      i = before + 1
      continue
    }
    for (const mark of block.marks)
      if (said(mark) && !(joins && mark === joining)) steps.push(new RemoveNodeMarkStep(start, mark))
  }
  return steps
}
