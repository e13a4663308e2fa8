import { ofTen } from '../history/attitude-day.ts'
import type { Attitude } from '../history/attitude-state.ts'
import type { Model } from '../risk/model.ts'

type Given = Parameters<typeof ofTen>[0]

/** Whether a survey says that the customer is not content: up to which share of its scale is a setting. */
export function isDetractor(survey: Given, { attitude }: Model): boolean {
  return ofTen(survey) / 10 <= attitude.detractorUpTo
}

/** The remembered survey of an id while what it says still holds: it stands, is a detractor's, and no later day has said better. */
export function standingSurvey(
  known: Attitude | null,
  id: string,
  model: Model,
): Attitude['surveys'][number] | undefined {
  const surveys = known?.surveys ?? []
  const survey = surveys.find((each) => each.id === id)
  if (survey === undefined) return undefined
  const latest = surveys.filter(({ day }) => day === surveys.at(-1)?.day)
  const says = (each: Attitude['surveys'][number]) =>
    isDetractor({ score: each.score, scale: { from: each.from, to: each.to } }, model)
  return says(survey) && latest.some(says) ? survey : undefined
}
