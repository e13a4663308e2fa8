/**
 * The one script of the console; every page works without it. Deadlines count down, forms are sent once, lists are walked by keys (j, k, Enter, /), the
 * choice of a filter is taken at once, and a picture wider than the window begins where its runs stand.
 */
export const consoleScript = `'use strict'
const lang = document.documentElement.lang
const units = [['day', 864e5], ['hour', 36e5], ['minute', 6e4]]
const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'always' })
const clocks = [...document.querySelectorAll('time[data-now]')]
const began = Date.now()
function tick() {
  for (const clock of clocks) {
    const left = Date.parse(clock.dateTime) - (Date.parse(clock.dataset.now) + Date.now() - began)
    const [unit, length] = units.find(([, each]) => Math.abs(left) >= each) || units[2]
    clock.textContent = relative.format(Math.trunc(left / length), unit)
    clock.classList.toggle('late', left < 0)
  }
}
if (clocks.length) { tick(); setInterval(tick, 30000) }
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sent) return event.preventDefault()
  if (form.method === 'post') form.dataset.sent = 'yes'
})
addEventListener('pageshow', () => { for (const form of document.forms) delete form.dataset.sent })
for (const form of document.querySelectorAll('form[data-auto]'))
  form.addEventListener('change', () => form.requestSubmit())
const rows = () => [...document.querySelectorAll('[data-row]')]
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
  if (event.key === '/') {
    const search = document.querySelector('input[type=search]')
    if (search) { event.preventDefault(); search.focus() }
  } else if (event.key === 'j' || event.key === 'k') {
    const all = rows()
    if (all.length === 0) return
    const at = all.findIndex((row) => row.contains(document.activeElement))
    const next = all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'j' ? 1 : -1)))]
    const link = next.querySelector('a')
    if (link) link.focus()
  }
})
for (const graph of document.querySelectorAll('.wide .graph')) {
  const at = (graph.querySelector('.now') || graph.querySelector('.state')).getBoundingClientRect()
  const sheet = graph.parentElement
  sheet.scrollLeft += at.left + at.width / 2 - sheet.getBoundingClientRect().left - sheet.clientWidth / 2
}
const lead = document.querySelector('[data-focus]')
if (lead) lead.focus()
`
