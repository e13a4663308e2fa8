import { html } from 'hono/html'
import { causeName, departmentName } from '../../complaints/causes/cause-name.ts'
import { Decision } from '../../complaints/complaint.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { enteredText, field, select, textarea } from './form-parts.ts'
import type { TaskPageData } from './task-page-data.ts'

/** The fields of a decision on a complaint, filled in with what was proposed. */
export function resolveFields(data: TaskPageData): Markup {
  const { word } = wordsFor(data)
  const entered = enteredText(data)
  const redress = data.complaint?.assessment?.redress
  const remedy = data.entered === undefined ? (redress?.kind ?? '') : entered('remedy')
  const paid = redress?.kind === 'refund' || redress?.kind === 'credit'
  const proposed = paid ? (redress.amount ?? '') : ''
  const amount = data.entered === undefined ? proposed : entered('amount')
  const choose = word('page.choose')
  return html`<div class="for-resolve">
${field(data, {
  name: 'decision',
  label: word('page.field', { field: 'decision' }),
  box: select(
    'decision',
    (verdict) => word('word.verdict', { verdict }),
    Decision.shape.decision.options,
    entered('decision'),
    choose,
  ),
})}
${causeField(data)}
${data.proposed === undefined ? '' : html`<p class="hint" role="status">${word('page.proposed', { why: data.proposed })}</p>`}
<div class="pair">${field(data, {
    name: 'remedy',
    label: word('page.field', { field: 'remedy' }),
    box: select(
      'remedy',
      (kind) => word('word.remedy', { remedy: kind }),
      Decision.shape.remedy.options,
      remedy,
      choose,
    ),
  })}
${field(data, {
  name: 'amount',
  label: word('page.amount-in', { currency: data.currency }),
  hint: word('page.hint', { hint: 'amount' }),
  box: (ties) =>
    html`<input type="text" inputmode="decimal" autocomplete="off" id="amount" name="amount" value="${amount}"${ties}>`,
})}</div>
${field(data, {
  name: 'answer',
  label: word('page.field', { field: 'answer' }),
  hint: word('page.hint', { hint: data.reachable ? 'answer' : 'answer-undelivered' }),
  box: textarea('answer', 5000, entered('answer')),
})}
<input type="hidden" name="drafted" value="${entered('drafted')}">${draftButton(data)}</div>`
}

/** Fills in what was left open. It sends nothing to anybody. */
function draftButton(data: TaskPageData): Markup | '' {
  if (!data.mayDraft) return ''
  const { word } = wordsFor(data)
  return html`<div class="field"><button type="submit" class="quiet" name="step" value="draft" aria-describedby="draft-hint">${word('page.draft')}</button><p class="hint" id="draft-hint">${word('page.hint', { hint: 'draft' })}</p></div>`
}

/** Why it happened, with the causes of each department together; nothing where the list is not at hand. */
function causeField(data: TaskPageData): Markup | '' {
  const { rootCauses } = data
  if (rootCauses === undefined) return ''
  const { word } = wordsFor(data)
  const chosen = enteredText(data)('cause')
  const groups = rootCauses.departments.flatMap(({ key: department }) => {
    const causes = rootCauses.causes.filter((cause) => cause.department === department)
    return causes.length === 0
      ? []
      : [
          html`<optgroup label="${departmentName(department, rootCauses, data)}">${causes.map(
            ({ key }) =>
              html`<option value="${key}"${key === chosen ? html` selected` : ''}>${causeName(key, rootCauses, data)}</option>`,
          )}</optgroup>`,
        ]
  })
  return field(data, {
    name: 'cause',
    label: word('page.field', { field: 'cause' }),
    hint: word('page.hint', { hint: 'cause' }),
    box: (ties) =>
      html`<select id="cause" name="cause"${ties}><option value="">${word('page.choose')}</option>${groups}</select>`,
  })
}
