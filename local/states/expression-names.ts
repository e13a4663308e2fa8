import jsonata from 'jsonata'

// What JSONata 2.0.6 and Step Functions define. $eval is missing on purpose: Step Functions refuses it.
const BUILT_IN =
  `sum count max min average string substring substringBefore substringAfter lowercase uppercase length
  trim pad match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round
  abs sqrt power random boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each
  error assert type sort shuffle distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent
  decodeUrl toMillis fromMillis clone now millis states parse uuid hash range partition`.split(/\s+/)

/** Says whether a text is a JSONata expression, `{% ... %}` from its first to its last character. */
export function isExpression(text: string): boolean {
  return text.startsWith('{%') && text.endsWith('%}')
}

/** The JSONata source inside `{% %}`. */
export function sourceOf(text: string): string {
  return text.slice(2, -2).trim()
}

/**
 * The variables an expression reads beyond JSONata's own functions and what it binds itself: each must be assigned by a
 * state. Throws a sentence when the expression does not parse or uses what Step Functions forbids.
 */
export function variablesRead(source: string): string[] {
  const read = new Set<string>()
  const bound = new Set(BUILT_IN)
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const {
      type,
      value,
      focus,
      index,
    }: { type?: unknown; value?: unknown; focus?: unknown; index?: unknown } = node
    if (type === 'variable' && typeof value === 'string') read.add(value)
    if (type === 'bind' && 'lhs' in node) for (const name of variableNames(node.lhs)) bound.add(name)
    if (type === 'lambda' && 'arguments' in node)
      for (const name of variableNames(node.arguments)) bound.add(name)
    for (const name of [focus, index]) if (typeof name === 'string') bound.add(name)
    Object.values(node).forEach(visit)
  }
  visit(parse(source))
  if (read.has('eval')) throw new Error('uses $eval, which Step Functions refuses')
  return [...read].filter((name) => name !== '' && name !== '$' && !bound.has(name))
}

function parse(source: string): unknown {
  try {
    return jsonata(source).ast()
  } catch (error) {
    throw new Error(`is not valid JSONata: ${messageOf(error)}`)
  }
}

function variableNames(nodes: unknown): string[] {
  const list: unknown[] = Array.isArray(nodes) ? nodes : [nodes]
  return list.flatMap((node) =>
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
      ? [node.value]
      : [],
  )
}

/** JSONata throws plain objects with a message. */
export function messageOf(error: unknown): string {
  const { message }: { message?: unknown } = Object(error)
  return typeof message === 'string' ? message : String(error)
}
