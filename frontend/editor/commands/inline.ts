// Commands on words: links, readings, cross-references, line breaks.

import type { Attrs, Mark, MarkType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from '../schema'
import { isHref } from '../validate'

const { link, ruby } = schema.marks as { link: MarkType; ruby: MarkType }

export interface Extent {
  from: number
  to: number
}

/** The whole stretch under one mark around the caret, or the selection. */
export function extentOf(state: EditorState, type: MarkType): Extent | null {
  const { from, to, empty, $from } = state.selection
  if (!empty) return { from, to }
  const mark = markAt(state, type)
  if (!mark) return null
  const { parent, parentOffset } = $from
  let extent: Extent | null = null
  let begin = -1
  parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) {
      begin = -1
      return
    }
    if (begin < 0) begin = offset
    const end = offset + child.nodeSize
    if (begin <= parentOffset && parentOffset <= end) extent = { from: $from.start() + begin, to: $from.start() + end }
  })
  return extent
}

export function markAt(state: EditorState, type: MarkType): Mark | null {
  const { $from, empty, from, to } = state.selection
  if (empty) return type.isInSet([...$from.marks(), ...($from.nodeAfter?.marks ?? [])]) ?? null
  let found: Mark | null = null
  state.doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks) ?? null
  })
  return found
}

function replaceMark(type: MarkType, attrs: Attrs | null): Command {
  return (state, dispatch) => {
    const extent = extentOf(state, type)
    if (!extent) return false
    if (dispatch) {
      const tr = state.tr.removeMark(extent.from, extent.to, type)
      if (attrs) tr.addMark(extent.from, extent.to, type.create(attrs))
      dispatch(tr)
    }
    return true
  }
}

export function setLink(href: string): Command {
  return isHref(href) ? replaceMark(link, href === '' ? null : { href }) : () => false
}

export function setRuby(rt: string): Command {
  return replaceMark(ruby, rt === '' ? null : { rt: rt.slice(0, 200) })
}

/** [[#id]]: what it says follows from where the provision stands. */
export function insertReference(target: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if (!$from.parent.inlineContent || $from.parent.type.name === 'code') return false
    if (dispatch)
      dispatch(state.tr.replaceSelectionWith(schema.nodes['ref']!.create({ target }), false).scrollIntoView())
    return true
  }
}

export const lineBreak: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.inlineContent || $from.parent.type.name === 'code') return false
  if (dispatch) dispatch(state.tr.replaceSelectionWith(schema.nodes['break']!.create()).scrollIntoView())
  return true
}
