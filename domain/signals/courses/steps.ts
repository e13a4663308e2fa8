import { countUntil } from '../../history/history.ts'
import type { PriceSums } from '../prices/elasticity.ts'

/** What a review of prices told of elasticity on a day: the sums known then, as of the day they became known. */
export function sumsByDay(
  answers: readonly (readonly [day: number, xx: number, xy: number])[],
): (day: number) => PriceSums | null {
  const days = answers.map(([day]) => day)
  return (day) => {
    const answer = answers[countUntil(days, day) - 1]
    return answer === undefined ? null : { at: answer[0], xx: answer[1], xy: answer[2] }
  }
}

/** The latest number on a day, fading since its own day; 0 before the first. */
export function fadingSteps(
  steps: readonly (readonly [day: number, number: number])[],
  halfLife: number,
): (day: number) => number {
  const days = steps.map(([day]) => day)
  return (day) => {
    const [at, number] = steps[countUntil(days, day) - 1] ?? [day, 0]
    return number * 2 ** ((at - day) / halfLife)
  }
}

/** How many articles are habits on a day, and how many of them have stopped; none before the first order-day that told. */
export function articlesUntil(
  steps: readonly (readonly [day: number, habits: number, stopped: number])[],
): (day: number) => { habits: number; stopped: number } {
  const days = steps.map(([day]) => day)
  return (day) => {
    const [, habits, stopped] = steps[countUntil(days, day) - 1] ?? [day, 0, 0]
    return { habits, stopped }
  }
}
