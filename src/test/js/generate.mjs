// Random documents and steps for steps.mjs. Everything comes from one seeded generator, so a failure can be repeated.

let state = 1

export function seed(value) {
  state = value >>> 0
}

/** A whole number from 0 to n - 1 (mulberry32). */
export function rnd(n) {
  state = (state + 0x6d2b79f5) >>> 0
  let t = state
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
}

export const chance = probability => rnd(1000) < probability * 1000
export const pick = list => list[rnd(list.length)]

const WORDS = ["人工知能", "の", "研究開発", "活用", "、", "。", "AI", "data ", "𠮷野", "😀", "👨‍👩‍👧", "か\u3099", "\u2028", "\"quoted\"", "\\", "\n", "\t", "\u0001", "第二条の二"]
const LEVELS = ["part", "chapter", "section", "subsection", "division", "article", "supplement", "appendix"]
const IDS = ["purpose", "p-1", "p-2", "ch-1.s2", "a", null, null]

const words = () => Array.from({ length: 1 + rnd(5) }, () => pick(WORDS)).join("")

export function randomMark(schema) {
  switch (rnd(10)) {
    case 0: return schema.mark("link", { href: pick(["https://example.jp/a", "#purpose", "mailto:a@example.jp"]) })
    case 1: return schema.mark("em")
    case 2: return schema.mark("literal")
    case 3: return schema.mark("sup")
    case 4: return schema.mark("sub")
    case 5: return schema.mark("ruby", { rt: pick(["じんこう", "ちのう"]) })
    case 6: return schema.mark("insertion", { id: pick(["s1", "s2"]), by: "p1" })
    case 7: return schema.mark("deletion", { id: pick(["s1", "s2"]), by: "p2" })
    default: return schema.mark("strong")
  }
}

function marks(schema) {
  let set = []
  while (chance(0.3)) set = randomMark(schema).addToSet(set)
  return set
}

function inline(schema) {
  return Array.from({ length: rnd(4) }, () => {
    if (chance(0.12)) return schema.node("break", null, null, marks(schema))
    if (chance(0.12)) return schema.node("ref", { target: pick(["purpose", "p-1"]) }, null, marks(schema))
    return schema.text(words(), marks(schema))
  })
}

export function randomBlock(schema) {
  const number = chance(0.2) ? pick(["第二条の二", "5.1.1"]) : null
  switch (rnd(8)) {
    case 0: return schema.node("heading", { id: pick(IDS), level: pick(LEVELS), number }, inline(schema))
    case 1: return schema.node("item", { id: pick(IDS), level: 1 + rnd(6), number }, inline(schema))
    case 2: return schema.node("note", { id: pick(IDS) }, inline(schema))
    case 3: return schema.node("code", { id: pick(IDS) }, chance(0.7) ? [schema.text(words())] : [])
    case 4: return schema.node("table", { id: pick(IDS) }, Array.from({ length: 1 + rnd(2) }, () => row(schema)))
    default: return schema.node("paragraph", { id: pick(IDS), number }, inline(schema))
  }
}

function row(schema) {
  return schema.node("row", null, Array.from({ length: 1 + rnd(3) }, () =>
    schema.node("cell", { header: chance(0.3), colspan: 1 + rnd(2) },
      Array.from({ length: 1 + rnd(2) }, () => schema.node("line", null, inline(schema))))))
}

export function generateDoc(schema) {
  const blocks = Array.from({ length: 2 + rnd(6) }, () => randomBlock(schema))
  const doc = schema.node("doc", { lang: pick(["ja", "en"]) }, [schema.node("title", null, inline(schema)), ...blocks])
  doc.check()
  return doc
}

/** Steps as JSON, each for the document that the ones before it make. */
export function randomSteps(doc, tools) {
  if (chance(0.17)) return [hostile(doc, tools)]
  if (chance(0.45)) return [raw(doc, tools)].filter(Boolean)
  try {
    const tr = command(doc, tools)
    return tr.steps.map(step => step.toJSON())
  } catch {
    return [] // the command does not fit this place: another one will
  }
}

/** What an editor does. */
function command(doc, { schema, Transform, canSplit, canJoin }) {
  const tr = new Transform(doc)
  const size = doc.content.size
  const a = rnd(size + 1), b = chance(0.5) ? Math.min(size, a + rnd(12)) : rnd(size + 1)
  const from = Math.min(a, b), to = Math.max(a, b)
  switch (rnd(16)) {
    case 0: case 1: case 2: return tr.insert(from, schema.text(words(), marks(schema)))
    case 3: return tr.delete(from, to)
    case 4: return tr.replace(from, to, doc.slice(rnd(from + 1), from))
    case 5: return tr.replaceRange(from, to, doc.slice(to, Math.min(size, to + rnd(20))))
    case 6: return tr.replaceRangeWith(from, to, randomBlock(schema))
    case 7: return tr.split(from, 1 + rnd(2))
    case 8: {
      for (let pos = from; pos <= size; pos++) if (canJoin(doc, pos)) return tr.join(pos)
      return tr
    }
    case 9: case 10: return tr.addMark(from, to, randomMark(schema))
    case 11: return tr.removeMark(from, to, chance(0.3) ? null : randomMark(schema))
    case 12: return tr.setBlockType(from, to, schema.nodes[pick(["paragraph", "heading", "note", "code", "item"])])
    case 13: {
      const undone = tr.addMark(from, to, randomMark(schema))
      for (let i = undone.steps.length - 1; i >= 0; i--) undone.step(undone.steps[i].invert(undone.docs[i]))
      return undone
    }
    case 14: {
      const removed = tr.delete(from, to)
      const undo = removed.steps.length - 1
      return undo < 0 ? removed : removed.step(removed.steps[undo].invert(removed.docs[undo]))
    }
    default: {
      const block = rnd(doc.childCount)
      let pos = 0
      for (let i = 0; i < block; i++) pos += doc.child(i).nodeSize
      const node = doc.child(block)
      if (chance(0.5)) return tr.setNodeMarkup(pos, null, { ...node.attrs, id: pick(IDS) })
      tr.delete(pos, pos + node.nodeSize)
      return tr.insert(chance(0.5) ? tr.doc.content.size : tr.doc.child(0).nodeSize, node)
    }
  }
}

/** Any step with numbers that are only just plausible. */
function raw(doc, { schema, ReplaceStep, ReplaceAroundStep, AddMarkStep, RemoveMarkStep }) {
  const size = doc.content.size
  const positions = Array.from({ length: 4 }, () => rnd(size + 1))
  if (chance(0.6)) for (let i = 1; i < 4; i++) positions[i] = Math.min(size, positions[0] + rnd(8))
  positions.sort((x, y) => x - y)
  const [from, gapFrom, gapTo, to] = positions
  switch (rnd(11)) {
    case 0: case 1: case 2: return {
      stepType: "replace", from, to: chance(0.5) ? from : to, slice: sliceJSON(doc, schema),
      ...(chance(0.2) ? { structure: true } : {}),
    }
    case 3: case 4: {
      const wrap = around(doc, schema)
      if (wrap && chance(0.7)) return wrap
      const slice = sliceJSON(doc, schema)
      return {
        stepType: "replaceAround", from, to, gapFrom, gapTo, insert: rnd(4),
        ...(slice ? { slice } : {}), ...(chance(0.3) ? { structure: true } : {}),
      }
    }
    case 5: return { stepType: pick(["addMark", "removeMark"]), mark: randomMark(schema).toJSON(), from, to }
    case 6: return {
      stepType: "markSet",
      steps: Array.from({ length: rnd(4) }, () => {
        const start = rnd(size + 1)
        const add = chance(0.5)
        return { stepType: add ? "addMark" : "removeMark", mark: randomMark(schema).toJSON(), from: start, to: Math.min(size, start + rnd(9)) }
      }),
    }
    case 7: {
      const pos = chance(0.7) ? blockStart(doc) : from
      return { stepType: pick(["addNodeMark", "removeNodeMark"]), pos, mark: randomMark(schema).toJSON() }
    }
    default: {
      if (chance(0.2)) return { stepType: "docAttr", attr: pick(["lang", "scheme"]), value: pick(["ja", "en", "policy", "plain"]) }
      const pos = chance(0.7) ? blockStart(doc) : from
      const values = [["id", pick(IDS)], ["number", "三"], ["level", 2], ["level", "article"], ["header", true], ["colspan", 3], ["target", "p-2"]]
      const node = doc.nodeAt(pos)
      const [attr, value] = pick(node && chance(0.8) ? values.filter(([name]) => name in node.attrs).concat([values[0]]) : values)
      return { stepType: "attr", pos, attr, value }
    }
  }
}

/** Changes the type of a block in place, or takes a block's type from another, keeping its content. */
function around(doc, schema) {
  const pos = blockStart(doc), node = doc.nodeAt(pos)
  if (!node || node.isLeaf) return null
  const shell = randomBlock(schema).type
  if (!shell.inlineContent) return null
  return {
    stepType: "replaceAround", from: pos, to: pos + node.nodeSize, gapFrom: pos + 1, gapTo: pos + node.nodeSize - 1,
    insert: 1, slice: { content: [shell.create(null).toJSON()] }, structure: true,
  }
}

function blockStart(doc) {
  const index = rnd(doc.childCount)
  let pos = 0
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize
  return pos
}

/** A slice from the document or made up, its open sides sometimes wrong. */
function sliceJSON(doc, schema) {
  const size = doc.content.size
  let slice = null
  switch (rnd(4)) {
    case 0: {
      const a = rnd(size + 1), b = Math.min(size, a + rnd(30))
      slice = doc.slice(a, b).toJSON()
      break
    }
    case 1: slice = { content: inline(schema).map(node => node.toJSON()) }; break
    case 2: slice = { content: Array.from({ length: 1 + rnd(2) }, () => randomBlock(schema).toJSON()) }; break
    default: return chance(0.5) ? null : { content: [schema.text(words()).toJSON()] }
  }
  if (slice && chance(0.35)) slice.openStart = rnd(3)
  if (slice && chance(0.35)) slice.openEnd = rnd(3)
  return slice && slice.content.length ? slice : null
}

/** What no editor sends. */
function hostile(doc, tools) {
  const { schema } = tools
  const size = doc.content.size
  const at = rnd(size + 1)
  const text = (value, more = {}) => ({ stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text: value, ...more }] } })
  const block = (node, more = {}) => ({ stepType: "replace", from: blockStart(doc), to: blockStart(doc), slice: { content: [node] }, ...more })
  const cases = [
    () => ({ stepType: "explode", from: 0, to: 1 }),
    () => ({ stepType: "toString" }),
    () => ({ from: 0, to: 1 }),
    () => ({ stepType: "replace", from: size + 1 + rnd(9), to: size + 20 }),
    () => ({ stepType: "replace", from: -1, to: at }),
    () => ({ stepType: "replace", from: at, to: at - 1 - rnd(3) }),
    () => ({ stepType: "replace", from: at + 0.5, to: at + 1 }),
    () => ({ stepType: "replace", from: String(at), to: at }),
    () => ({ stepType: "replace", to: at }),
    () => ({ stepType: "replace", from: 0, to: 5000000000 }),
    () => ({ stepType: "replace", from: at, to: at, structure: "yes" }),
    () => ({ stepType: "replace", from: at, to: at, extra: 1 }),
    () => text("a\u0000b"),
    () => text("a\ud83d"),
    () => text("\udc00b"),
    () => text(""),
    () => text(7),
    () => text("x", { attrs: { color: "red" } }),
    () => text("x", { marks: [{ type: "blink" }] }),
    () => text("x", { marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }),
    () => text("x", { marks: [{ type: "link", attrs: { href: "https://a", onclick: "x" } }] }),
    () => text("x", { marks: [{ type: "strong" }, { type: "strong" }] }),
    () => text("x", { marks: [{ type: "sub" }, { type: "sup" }] }),
    () => text("x", { marks: [{ type: "em" }, { type: "link", attrs: { href: "#a" } }] }),
    () => text("x", { content: [] }),
    () => text("x", { onclick: "x" }),
    () => block({ type: "paragraph", attrs: { id: "a b" } }),
    () => block({ type: "paragraph", attrs: { id: 5 } }),
    () => block({ type: "paragraph", attrs: { id: "p", style: "x" } }),
    () => block({ type: "paragraph", attrs: { number: "x".repeat(41) } }),
    () => block({ type: "item", attrs: { level: 7 } }),
    () => block({ type: "item", attrs: { level: 1.5 } }),
    () => block({ type: "item", attrs: { level: "1" } }),
    () => block({ type: "heading", attrs: { level: "volume" } }),
    () => block({ type: "script" }),
    () => block({ type: "table" }),
    () => block({ type: "table", content: [{ type: "paragraph" }] }),
    () => block({ type: "table", content: [{ type: "row", content: [{ type: "cell" }] }] }),
    () => block({ type: "paragraph", content: [{ type: "paragraph" }] }),
    () => block({ type: "code", content: [{ type: "break" }] }),
    () => block({ type: "code", content: [{ type: "text", text: "x", marks: [{ type: "em" }] }] }),
    () => block({ type: "doc", content: [{ type: "title" }, { type: "paragraph" }] }),
    () => block({ type: "title" }),
    () => block({ type: "text", text: "at the top" }),
    () => block({ type: "paragraph", marks: [{ type: "strong" }] }),
    () => block({ type: "paragraph", marks: [{ type: "insertion", attrs: { id: "s1", by: "x" } }] }),
    () => block({ type: "paragraph" }, { slice: { content: [{ type: "paragraph" }], openStart: 4 } }),
    () => block({ type: "paragraph" }, { slice: { content: [{ type: "paragraph" }], openStart: -1 } }),
    () => block({ type: "paragraph" }, { slice: { content: "x" } }),
    () => block({ type: "break", content: [{ type: "text", text: "x" }] }),
    () => ({ stepType: "attr", pos: blockStart(doc), attr: "onclick", value: "x" }),
    () => ({ stepType: "attr", pos: blockStart(doc), attr: "__proto__", value: "x" }),
    () => ({ stepType: "attr", pos: at, attr: "id", value: "toString" }),
    () => ({ stepType: "attr", pos: size + 3, attr: "id", value: null }),
    () => ({ stepType: "attr", pos: blockStart(doc), attr: "id" }),
    () => ({ stepType: "attr", pos: blockStart(doc), attr: "id", value: { a: 1 } }),
    () => ({ stepType: "docAttr", attr: "lang", value: "fr" }),
    () => ({ stepType: "docAttr", attr: "colour", value: "red" }),
    () => ({ stepType: "addMark", mark: { type: "blink" }, from: 0, to: size }),
    () => ({ stepType: "addMark", mark: randomMark(schema).toJSON(), from: at, to: size + 5 }),
    () => ({ stepType: "addMark", mark: randomMark(schema).toJSON(), from: at + 2, to: at }),
    () => ({ stepType: "addNodeMark", mark: { type: "strong" }, pos: blockStart(doc) }),
    () => ({ stepType: "markSet", steps: [{ stepType: "replace", from: 0, to: 1 }] }),
    () => ({ stepType: "markSet", steps: "x" }),
    () => ({ stepType: "markSet", steps: [{ stepType: "markSet", steps: [{ stepType: "addMark", mark: { type: "em" }, from: 0, to: size }] }] }),
    () => ({ stepType: "replaceAround", from: 0, to: size, gapFrom: at, gapTo: size + 9, insert: 0 }),
    () => ({ stepType: "replaceAround", from: 0, to: size, gapFrom: 0, gapTo: size, insert: 99 }),
    () => splitPair(doc),
  ]
  return pick(cases)() ?? { stepType: "nothing" }
}

/** Deletes one half of a surrogate pair. */
function splitPair(doc) {
  let found = null
  doc.descendants((node, pos) => {
    const index = node.isText ? node.text.search(/[\ud800-\udbff]/) : -1
    if (index >= 0) found = pos + index
  })
  return found == null ? null : { stepType: "replace", from: found + 1, to: found + 2 }
}
