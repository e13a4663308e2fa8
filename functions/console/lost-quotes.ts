import { lostQuotesView } from '../../console/portfolio/lost-quotes-view.ts'
import { definePage } from './define-page.ts'

/** To whom quotes were lost, for what, and whether that becomes more. */
export const lostQuotes = definePage({
  path: 'portfolio/lost-quotes',
  async show({ ask }) {
    const insight = await ask('GetLostQuotes')
    return (viewer) => lostQuotesView(viewer, insight)
  },
})
