import { sortComplaints } from '../../console/complaints/sort-complaints.ts'
import { todayView } from '../../console/today-view.ts'
import { definePage } from './define-page.ts'
import { presentAmong } from './people-to-ask.ts'

/** Of the people of the sample company; no company has such an address. */
const sampleDomain = '@nordwall.example'
const mostTasks = '200'
const mostAccounts = '8'

/** What is to be done today. */
export const today = definePage({
  path: '',
  async show({ ask, me, query }) {
    const { personId, role } = await me
    const ofMine = (status: string) =>
      ask('GetTasks', { query: { owner: personId, status, limit: mostTasks } })
    // Without an owner a manager gets what they may see, decided tasks left out; an owner would get these, too.
    const tasks =
      role === 'owner'
        ? Promise.all(['open', 'snoozed', 'waiting-for-approval'].map(ofMine))
        : Promise.all([ask('GetTasks', { query: { limit: mostTasks } })])
    const [pages, { complaints }, red, yellow, everybody] = await Promise.all([
      tasks,
      ask('GetComplaints', { query: { limit: '50' } }),
      ask('GetAccounts', { query: { band: 'red', limit: mostAccounts } }),
      ask('GetAccounts', { query: { band: 'yellow', limit: mostAccounts } }),
      ask('GetPeople'),
    ])
    const tasksFound = pages.flatMap((page) => page.tasks)
    const isQuiet = tasksFound.length + complaints.length + red.accounts.length + yellow.accounts.length === 0
    const any = isQuiet ? await ask('GetAccounts', { query: { limit: '1' } }) : undefined
    const found = {
      tasks: tasksFound,
      complaints: sortComplaints(complaints),
      accounts: [...red.accounts, ...yellow.accounts].slice(0, Number(mostAccounts)),
      people: presentAmong(everybody),
      isSample: everybody.people.some(({ email }) => email.endsWith(sampleDomain)),
      isFirstRun: any?.accounts.length === 0 && any.cursor === undefined,
      done: query.done,
    }
    return (viewer) => todayView(viewer, found)
  },
})
