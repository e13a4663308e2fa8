import { portfolioView } from '../../console/portfolio/portfolio-view.ts'
import type { LinesTyped } from '../../console/portfolio/what-if-section.ts'
import { leastRed } from '../../domain/risk/band-settings.ts'
import type { Settings } from '../../domain/settings.ts'
import { Problem } from '../runtime/problem.ts'
import type { Answers } from './answers.ts'
import type { Ask } from './ask-api.ts'
import { definePage } from './define-page.ts'

/** How all accounts together do, who carries how much, and what other lines would make of it. */
export const portfolio = definePage({
  path: 'portfolio',
  async show({ ask, settings, query: { cursor, yellow, red } }) {
    const typed = { ...(yellow && { yellow }), ...(red && { red }) }
    const [retention, work, counted] = await Promise.all([
      ask('GetRetention'),
      ask('GetWork', { query: { cursor } }),
      whatIf(ask, typed, settings),
    ])
    return (viewer) =>
      portfolioView(viewer, { ...retention, ...counted, people: work.people, cursor: work.cursor })
  },
})

/** The base at the lines that were typed; where they can be no lines, at those in force, and what is wrong. */
async function whatIf(
  ask: Ask,
  typed: LinesTyped['typed'],
  { bands }: Pick<Settings, 'bands'>,
): Promise<{ whatIf: Answers['GetWhatIf']; lines: LinesTyped }> {
  try {
    return { whatIf: await ask('GetWhatIf', { query: typed }), lines: { typed, problems: [] } }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid-request') throw error
    const yellow = typed.yellow === undefined ? bands.yellow : Number(typed.yellow)
    const least = leastRed({ ...bands, yellow })
    const problems = error.errors.map(({ field, code }) => ({
      line: field === 'yellow' ? ('yellow' as const) : ('red' as const),
      problem:
        code === 'tooClose'
          ? ('close' as const)
          : code === 'outOfRange'
            ? ('range' as const)
            : ('number' as const),
      least: Number.isFinite(least) ? least : bands.red,
    }))
    return { whatIf: await ask('GetWhatIf'), lines: { typed, problems } }
  }
}
