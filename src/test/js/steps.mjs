// Makes random and hostile steps with the real ProseMirror packages and writes down what they do, one JSON object per
// line. DifferentialStepTest reads the lines and expects the Java core to do the same, byte for byte.
//
//   node steps.mjs <folder with node_modules> <schema.json> <seed> <number of steps>
//
// What the server refuses and ProseMirror does not (unknown attributes, half surrogates, ranges that run backwards) is
// written here a second time, in `strictFault`, straight from the rules and not from the Java code.

import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { generateDoc, randomSteps, rnd, seed, pick, chance } from "./generate.mjs"

const [, , folder, schemaFile, seedText, countText] = process.argv
const require = createRequire(folder + "/package.json")
const { Schema, Node } = require("prosemirror-model")
const { Step, Mapping, Transform, ...transform } = require("prosemirror-transform")

const spec = JSON.parse(readFileSync(schemaFile, "utf8"))
const schema = new Schema({ topNode: spec.topNode, nodes: validated(spec.nodes), marks: validated(spec.marks) })

/** The types with their attribute rules as functions, which ProseMirror calls whenever a node or mark is made. */
function validated(types) {
  const result = {}
  for (const [name, type] of Object.entries(types)) {
    const attrs = {}
    for (const [attr, rule] of Object.entries(type.attrs ?? {})) {
      attrs[attr] = {
        default: rule.default,
        validate(value) {
          if (value !== rule.default && !follows(rule.validate, value)) throw new RangeError("wrong value")
        },
      }
    }
    result[name] = { ...type, attrs }
  }
  return result
}

function follows(rule, value) {
  const [kind, argument] = rule.split(/:(.*)/)
  const text = typeof value == "string"
  switch (kind) {
    case "id": return value === null || (text && /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/.test(value))
    case "enum": return text && argument.split("|").includes(value)
    case "string": return text && value.length <= +argument
    case "href": return text && value.length <= 2048 && /^(https?:\/\/|mailto:|#)[^\s\x00-\x1f\x7f]*$/i.test(value)
    case "boolean": return typeof value == "boolean"
    case "int": {
      const [least, most] = argument.split("..")
      return Number.isInteger(value) && value >= +least && value <= +most
    }
  }
  throw new Error("no such rule: " + rule)
}

const KEYS = {
  replace: ["from", "to", "slice", "structure"],
  replaceAround: ["from", "to", "gapFrom", "gapTo", "insert", "slice", "structure"],
  addMark: ["mark", "from", "to"],
  removeMark: ["mark", "from", "to"],
  markSet: ["steps"],
  addNodeMark: ["pos", "mark"],
  removeNodeMark: ["pos", "mark"],
  attr: ["pos", "attr", "value"],
  docAttr: ["attr", "value"],
}

/** Why the server does not even read a step; null when it does. */
function strictFault(json) {
  if (badString(json)) return "BAD_CHARACTER"
  if (!isObject(json) || typeof json.stepType != "string") return "MALFORMED"
  if (!Object.hasOwn(KEYS, json.stepType)) return "UNKNOWN_STEP"
  const keys = KEYS[json.stepType]
  if (Object.keys(json).some(key => key != "stepType" && !keys.includes(key))) return "MALFORMED"
  for (const key of ["from", "to", "gapFrom", "gapTo", "insert", "pos"]) {
    if (!keys.includes(key)) continue
    if (!Number.isInteger(json[key])) return "MALFORMED"
    if (json[key] < 0 || json[key] > 0x7fffffff) return "OUT_OF_RANGE"
  }
  if (keys.includes("structure") && ![undefined, null, true, false].includes(json.structure)) return "MALFORMED"
  if (keys.includes("attr") && (typeof json.attr != "string" || !Object.hasOwn(json, "value"))) return "MALFORMED"
  if (keys.includes("steps")) {
    if (!Array.isArray(json.steps)) return "MALFORMED"
    for (const inner of json.steps) {
      const fault = strictFault(inner)
      if (fault) return fault
      if (!/^(addMark|removeMark|markSet)$/.test(inner.stepType)) return "MALFORMED"
    }
  }
  if (keys.includes("mark")) {
    const fault = markFault(json.mark)
    if (fault) return fault
  }
  if (keys.includes("slice") && json.slice != null) {
    const fault = sliceFault(json.slice)
    if (fault) return fault
  }
  const ascending = keys.includes("gapFrom")
    ? [json.from, json.gapFrom, json.gapTo, json.to]
    : keys.includes("from") ? [json.from, json.to] : []
  if (ascending.some((position, i) => i > 0 && position < ascending[i - 1])) return "OUT_OF_RANGE"
  if (keys.includes("insert") && json.insert > sliceSize(json.slice)) return "OUT_OF_RANGE"
  return null
}

function sliceFault(json) {
  if (!isObject(json) || Object.keys(json).some(key => !["content", "openStart", "openEnd"].includes(key))) return "MALFORMED"
  if (json.content != null && !Array.isArray(json.content)) return "MALFORMED"
  for (const node of json.content ?? []) {
    const fault = nodeFault(node)
    if (fault) return fault
  }
  for (const open of [json.openStart ?? 0, json.openEnd ?? 0]) if (!Number.isInteger(open) || open < 0) return "MALFORMED"
  const start = json.openStart ?? 0, end = json.openEnd ?? 0
  if (start > edgeDepth(json.content, 0) || end > edgeDepth(json.content, -1)) return "MALFORMED"
  return null
}

function edgeDepth(content, edge) {
  let depth = 0
  for (let level = content ?? []; level.length; depth++) {
    const node = level.at(edge)
    if (!spec.nodes[node.type].content) break
    level = node.content ?? []
  }
  return depth
}

function sliceSize(json) {
  const size = node => node.text ? node.text.length : spec.nodes[node.type].content ? 2 + sum(node.content) : 1
  const sum = nodes => (nodes ?? []).reduce((total, node) => total + size(node), 0)
  return json == null ? 0 : sum(json.content) - (json.openStart ?? 0) - (json.openEnd ?? 0)
}

function nodeFault(json) {
  if (!isObject(json) || typeof json.type != "string") return "MALFORMED"
  if (!Object.hasOwn(spec.nodes, json.type)) return "SCHEMA"
  const text = json.type == "text"
  const allowed = text ? ["type", "text", "marks", "attrs"] : ["type", "attrs", "content", "marks"]
  if (Object.keys(json).some(key => !allowed.includes(key))) return "MALFORMED"
  if (text && typeof json.text != "string") return "MALFORMED"
  for (const mark of json.marks ?? []) {
    const fault = markFault(mark)
    if (fault) return fault
  }
  for (const child of json.content ?? []) {
    const fault = nodeFault(child)
    if (fault) return fault
  }
  return attrsFault(json.attrs, spec.nodes[json.type].attrs)
}

function markFault(json) {
  if (!isObject(json) || typeof json.type != "string") return "MALFORMED"
  if (Object.keys(json).some(key => !["type", "attrs"].includes(key))) return "MALFORMED"
  if (!Object.hasOwn(spec.marks, json.type)) return "SCHEMA"
  return attrsFault(json.attrs, spec.marks[json.type].attrs)
}

function attrsFault(attrs, rules) {
  if (attrs == null) return null
  if (!isObject(attrs)) return "MALFORMED"
  return Object.keys(attrs).some(name => !Object.hasOwn(rules ?? {}, name)) ? "UNKNOWN_ATTRIBUTE" : null
}

function isObject(value) {
  return value !== null && typeof value == "object" && !Array.isArray(value)
}

function badString(value) {
  if (typeof value == "string") return value.includes("\0") || !value.isWellFormed()
  if (Array.isArray(value)) return value.some(badString)
  return isObject(value) && Object.entries(value).some(([key, inner]) => badString(key) || badString(inner))
}

/** What comes of a step: the step as ProseMirror read it and the document, or the reason of the refusal. */
function judge(doc, json) {
  const fault = strictFault(json)
  if (fault) return { refused: fault }
  const unknown = unknownAttribute(doc, json)
  let step, result
  try {
    step = stepFromJSON(json)
    result = step.apply(doc)
    if (unknown) return { refused: "UNKNOWN_ATTRIBUTE" }
    if (!result.doc) return { refused: "SCHEMA" }
    result.doc.check()
  } catch (error) {
    return { refused: "ANY" }
  }
  let half = false
  result.doc.descendants(node => { half ||= node.isText && !node.text.isWellFormed() })
  return half ? { refused: "SPLIT_SURROGATE" } : { step, doc: result.doc }
}

/** ProseMirror drops an attribute that it does not know; the server refuses the step. */
function unknownAttribute(doc, json) {
  if (json.stepType == "docAttr") return !Object.hasOwn(doc.attrs, json.attr) && !(json.attr in doc.attrs)
  if (json.stepType != "attr" || json.pos > doc.content.size) return false
  const node = doc.nodeAt(json.pos)
  return node && !(json.attr in node.attrs)
}

/** ProseMirror writes nested sets of marks and refuses to read them; the server makes them flat. */
function stepFromJSON(json) {
  return Step.fromJSON(schema, flat(json))
}

function flat(json) {
  if (json.stepType != "markSet") return json
  return { stepType: "markSet", steps: json.steps.flatMap(inner => inner.stepType == "markSet" ? flat(inner).steps : [inner]) }
}

function write(line) {
  lines.push(JSON.stringify(line))
  if (lines.length >= 500) process.stdout.write(lines.splice(0).join("\n") + "\n")
}

/** Positions around the step, mapped to both sides, with what was deleted. */
function mappedPositions(map, size) {
  const positions = []
  for (let i = 0; i < 4; i++) {
    const position = rnd(size + 1), assoc = chance(0.5) ? 1 : -1
    const result = map.mapResult(position, assoc)
    positions.push([position, assoc, result.pos, flags(result)])
  }
  return positions
}

function flags(result) {
  return +result.deleted + 2 * result.deletedBefore + 4 * result.deletedAfter + 8 * result.deletedAcross
}

/** Positions through other's change, undone, with the two known as mirrors: as when a client rebases. */
function mirrored(step, inverse, other, size) {
  const mapping = new Mapping()
  mapping.appendMap(step.getMap())
  mapping.appendMap(other.getMap())
  mapping.appendMap(inverse.getMap(), 0)
  const back = mapping.invert()
  const positions = []
  for (let i = 0; i < 3; i++) {
    const position = rnd(size + 1), assoc = chance(0.5) ? 1 : -1
    const there = mapping.mapResult(position, assoc), again = back.mapResult(there.pos, assoc)
    positions.push([position, assoc, there.pos, flags(there), again.pos, flags(again)])
  }
  return positions
}

const lines = []
seed(Number(seedText))
const tools = { schema, Node, Step, Transform, ...transform }
let doc = null, written = 0, lastAccepted = null
const total = Number(countText)
while (written < total) {
  if (!doc || doc.content.size > 420 || doc.content.size < 12 || chance(0.01)) {
    doc = generateDoc(schema)
    lastAccepted = null
    write({ start: JSON.stringify(doc) })
  }
  for (const json of randomSteps(doc, tools)) {
    if (written == total) break
    const text = JSON.stringify(json)
    const { refused, step, doc: after } = judge(doc, JSON.parse(text))
    written++
    if (refused) {
      write({ step: text, refused })
      break
    }
    const inverse = step.invert(doc)
    const line = {
      step: text,
      written: JSON.stringify(step),
      doc: JSON.stringify(after),
      inverse: JSON.stringify(flat(inverse.toJSON())),
      map: mappedPositions(step.getMap(), doc.content.size),
    }
    if (lastAccepted) {
      // Carry this step over the one before, as if both had been made at once. The positions may mean nothing there;
      // the arithmetic must still agree.
      const carried = step.map(lastAccepted.getMap())
      line.over = JSON.stringify(carried ?? null)
      line.mirrored = mirrored(step, inverse, lastAccepted, doc.content.size)
    }
    write(line)
    lastAccepted = step
    doc = after
  }
}
process.stdout.write(lines.join("\n") + "\n")
