/** What a person sees on a task's page: its text, the outcomes to choose from, and what is already filled in. */
export type TaskPage = { text: string; outcomes: string[]; filled: Record<string, string> }

/** Opens a task's page; null when it takes no answer any more, because it was answered or the link is over. */
export async function openTaskPage(link: string): Promise<TaskPage | null> {
  const answer = await fetch(link)
  const page = await answer.text()
  if (answer.status === 404 || answer.status === 410) return null
  if (!answer.ok) throw new Error(`the task page answered ${answer.status}`)
  const outcomes = [...page.matchAll(/<input type="radio" name="outcome"[^>]* value="([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  )
  if (outcomes.length === 0) return null
  return { text: page, outcomes, filled: { ...selections(page), ...inputs(page) } }
}

/** Sends a page's form as a browser would, and says yes when it is asked once more; throws when the page has something to say against it. */
export async function sendTaskForm(link: string, form: Record<string, string>): Promise<void> {
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(form) })
  const page = await answer.text()
  const confirmed = confirmation(page)
  if (answer.ok && confirmed) return sendTaskForm(link, confirmed)
  if (!answer.ok || page.includes('role="alert"')) {
    throw new Error(
      `the task page did not take the answer (${answer.status}): ${Object.keys(form).join(', ')}`,
    )
  }
}

/** The form of a page that asks once more; undefined of any other page. */
export function confirmation(page: string): Record<string, string> | undefined {
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  return form.step === 'confirm' ? form : undefined
}

function selections(page: string): Record<string, string> {
  const boxes = [...page.matchAll(/<select[^>]* name="(\w+)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries(
    boxes.map(([, name = '', options = '']) => [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '']),
  )
}

function inputs(page: string): Record<string, string> {
  const boxes = [...page.matchAll(/<input type="text"[^>]* name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(boxes.map(([, name = '', value = '']) => [name, value]))
}
