/** Lambda takes 4 KB of environment, names and values together; beyond, it refuses the deployment half-way. */
const mostBytes = 3500

/** Throws, naming the function and its longest variable, when a function's resolved environment nears what Lambda takes. */
export function requireSmall(name: string, variables: Record<string, unknown>): void {
  const sizes = Object.entries(variables).map(([key, value]) => ({
    key,
    bytes: key.length + Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value)),
  }))
  const bytes = sizes.reduce((sum, variable) => sum + variable.bytes, 0)
  if (bytes <= mostBytes) return
  const longest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a))
  throw new Error(
    `${name} would get ${bytes} bytes of environment, of which ${longest.key} has ${longest.bytes}; ` +
      `Lambda takes 4096, and beyond ${mostBytes} the deployment is not tried: shorten ${longest.key}`,
  )
}
