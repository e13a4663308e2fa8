/** Prints a command's result: as one JSON document under `--json`, else as text. */
export function say(json: boolean | undefined, result: unknown, text: () => string): void {
  process.stdout.write(`${json ? JSON.stringify(result, null, 2) : text()}\n`)
}
