// The small language of `validate` in schema.json, read the same way by the server. An attribute the server would refuse
// must not come into being here: a paste from a web page is the usual place where one tries to.

type Check = (value: unknown) => void

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/

// As on the server: an address with a space or a line feed in it leads nowhere, and would cost the whole submission.
const HREF = /^(?:https?:\/\/|mailto:|#)[^\u0000-\u0020\u007f]*$/i

const fail = (expected: string): never => {
  throw new RangeError(`expected ${expected}`)
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

export function isHref(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2048 && (value === '' || HREF.test(value))
}

export function validator(rule: string): Check {
  const [kind = '', argument = ''] = rule.split(/:(.*)/s)
  switch (kind) {
    case 'boolean':
      return (value) => typeof value === 'boolean' || fail(rule)
    case 'id':
      return (value) => value === null || value === '' || isId(value) || fail(rule)
    case 'href':
      return (value) => isHref(value) || fail(rule)
    case 'enum': {
      const allowed = new Set(argument.split('|'))
      return (value) => (typeof value === 'string' && allowed.has(value)) || fail(rule)
    }
    case 'int': {
      const [low = 0, high = 0] = argument.split('..').map(Number)
      return (value) => (Number.isInteger(value) && Number(value) >= low && Number(value) <= high) || fail(rule)
    }
    case 'string': {
      const longest = Number(argument)
      return (value) => value === null || (typeof value === 'string' && value.length <= longest) || fail(rule)
    }
    default:
      throw new Error(`schema.json uses an unknown rule: ${rule}`)
  }
}
