// A twentieth more of the odds; what adds less is no reason that anybody would give.
const leastPoints = 0.05

/** Whether something adds enough to a risk to be named as a reason for it. */
export function isTelling({ points }: { points: number }): boolean {
  return points >= leastPoints
}
