// The generated numbers on the screen: attributes of the blocks (`data-label`), which editor.css prints in the margin or
// before the heading. Attributes instead of elements of their own, because an input method must find nothing in a paragraph
// but its text. The names of cross-references go to their views (ref-view.ts).

import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Label } from '../numbering'
import { ReferenceView, type ReferenceName } from '../ref-view'
import { styleOf } from '../schema'
import { sameSuggestedPlace, SuggestedNumbering } from '../suggest/numbers'

interface Labels {
  numbering: SuggestedNumbering
  decorations: DecorationSet
}

const labelsKey = new PluginKey<Labels>('labels')

// Said in the language of the text, like the numbers themselves.
const BROKEN = { ja: '参照先なし', en: 'missing provision' }

const refsInBlock = new WeakMap<Node, readonly number[]>()

// A block that did not change is the same object, so its references are looked up once.
function refsOf(block: Node): readonly number[] {
  const known = refsInBlock.get(block)
  if (known) return known
  const found: number[] = []
  block.descendants((node, position) => {
    if (node.type.name === 'ref') found.push(position)
    return !node.isLeaf
  })
  refsInBlock.set(block, found)
  return found
}

// In the margin there is no room for two numbers; a heading says both.
function attributesOf(block: Node, mark: string, would: string | null): Record<string, string> {
  const says = would !== null && block.type.name === 'heading'
  return says ? { 'data-label': mark, 'data-would': would } : { 'data-label': mark }
}

function decorate(doc: Node, numbering: SuggestedNumbering): DecorationSet {
  const decorations: Decoration[] = []
  doc.forEach((block, offset, index) => {
    const label = numbering.labels[index]?.mark
    if (label) {
      const attributes = attributesOf(block, label, numbering.would(index))
      decorations.push(Decoration.node(offset, offset + block.nodeSize, attributes))
    }
    for (const inside of refsOf(block)) {
      const position = offset + 1 + inside
      const target = doc.nodeAt(position)?.attrs['target'] as string
      const name = numbering.reference(index, target)
      const spec: ReferenceName = { name: name ?? BROKEN[styleOf(doc).lang], broken: name === null }
      decorations.push(Decoration.node(position, position + 1, {}, spec))
    }
  })
  return DecorationSet.create(doc, decorations)
}

function fresh(doc: Node): Labels {
  const numbering = new SuggestedNumbering(doc)
  return { numbering, decorations: decorate(doc, numbering) }
}

// While somebody types, no block comes, goes or changes its attributes, and nearly no block has references: then the
// numbers stay as they are and only the positions move. The words of a heading may be a name: 「施行期日」.
function sameShape(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount || before.attrs !== after.attrs) return false
  for (let i = 0; i < after.childCount; i++) {
    const was = before.child(i)
    const is = after.child(i)
    if (was === is) continue
    if (was.type !== is.type || was.attrs !== is.attrs || is.type.name === 'heading') return false
    if (!sameSuggestedPlace(was, is)) return false
    if (refsOf(was).length > 0 || refsOf(is).length > 0) return false
  }
  return true
}

export function labelsPlugin(): Plugin<Labels> {
  return new Plugin<Labels>({
    key: labelsKey,
    state: {
      init: (_config, { doc }) => fresh(doc),
      apply: (tr, value, before) => {
        if (!tr.docChanged) return value
        if (!sameShape(before.doc, tr.doc)) return fresh(tr.doc)
        return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
      },
    },
    props: {
      decorations: (state) => labelsKey.getState(state)?.decorations,
      nodeViews: {
        ref: (node, _view, _position, decorations) => new ReferenceView(node, decorations),
      },
    },
  })
}

export function labelsIn(state: EditorState): readonly Label[] {
  return numberingIn(state).labels
}

function numberingIn(state: EditorState): SuggestedNumbering {
  return labelsKey.getState(state)?.numbering ?? new SuggestedNumbering(state.doc)
}
