import { portfolioView } from '../../console/portfolio/portfolio-view.ts'
import { definePage } from './define-page.ts'

/** How all accounts together do, and who carries how much. */
export const portfolio = definePage({
  path: 'portfolio',
  async show({ ask, query: { cursor } }) {
    const [retention, work] = await Promise.all([ask('GetRetention'), ask('GetWork', { query: { cursor } })])
    return (viewer) => portfolioView(viewer, { ...retention, people: work.people, cursor: work.cursor })
  },
})
