import { raw } from 'hono/html'
import { chartStyle } from '../../console/charts/draw-chart.ts'

/** The report's style sheet: light and dark, screen, phone and print; it also inks the charts' axes and texts. */
export const reportStyle = raw(`
${chartStyle(340)}
:root { color-scheme: light dark; --ink: #1d2a26; --soft: #5d6b66; --line: #d9e0dd; --paper: #fff; --card: #f7f9f8 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ece9; --soft: #a9b8b2; --line: #34403b; --paper: #151b19; --card: #1b2320 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 1080px; margin: 0 auto; padding: 28px 16px 60px }
h1 { font-size: 25px; line-height: 1.25; margin: 0 0 6px } h2 { font-size: 18px; margin: 32px 0 4px }
p { max-width: 72ch; margin: 6px 0 } .verdict { font-size: 18px; font-weight: 600 } .note { color: var(--soft); margin-top: 20px }
.wide { overflow-x: auto } table { border-collapse: collapse; margin: 10px 0 }
th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap }
th { font-weight: 600; color: var(--soft) } .number { font-variant-numeric: tabular-nums; text-align: right }
tbody tr:first-child.own { font-weight: 600 }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 390px), 1fr)); gap: 16px; margin-top: 24px }
figure { margin: 0; padding: 14px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; break-inside: avoid }
figcaption { font-weight: 600; margin-bottom: 2px } figcaption span { display: block; font-weight: 400; font-size: 13px; color: var(--soft) }
svg { display: block; max-width: 100%; height: auto; margin: 8px auto 0 }
svg text { fill: var(--soft) } svg .mark-text.marks text { fill: var(--ink) }
svg .role-axis-grid line, svg .role-axis-tick line, svg .role-axis-domain line { stroke: var(--line) }
@media print {
  :root { --ink: #000; --soft: #444; --line: #ccc; --paper: #fff; --card: #fff }
  main { padding: 0 } .charts { grid-template-columns: 1fr 1fr }
}
`)
