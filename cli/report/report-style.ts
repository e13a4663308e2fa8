import { raw } from './markup.ts'

/** The report's style sheet: light and dark, screen and print. */
export const reportStyle = raw(`
:root { color-scheme: light dark; --ink: #1d2a26; --soft: #5d6b66; --line: #d9e0dd; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ece9; --soft: #9fb0a9; --line: #34403b; --paper: #151b19 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 1020px; margin: 0 auto; padding: 28px 20px 60px }
h1 { font-size: 25px; margin: 0 0 6px } h2 { font-size: 18px; margin: 32px 0 4px }
p { max-width: 72ch } .note { color: var(--soft) }
table { border-collapse: collapse; margin: 10px 0 } th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); text-align: left }
th { font-weight: 600; color: var(--soft) } .number { font-variant-numeric: tabular-nums }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(400px, 1fr)); gap: 18px; margin-top: 24px }
figure { margin: 0 } svg { width: 100%; height: auto } svg text { font: 11px system-ui, sans-serif; fill: var(--soft) }
svg .title { font-size: 14px; font-weight: 600; fill: var(--ink) } .grid { stroke: var(--line) }
figcaption { color: var(--soft); font-size: 13px } figcaption span { margin-right: 12px; white-space: nowrap }
figcaption i { display: inline-block; width: 10px; height: 10px; border-radius: 50%; margin-right: 5px }
.cadence { width: 520px; max-width: 100% } .horizon { fill: var(--line) } .known { stroke: var(--soft); stroke-width: 2 }
.came { stroke: #0b6e4f; stroke-width: 3 }
`)
