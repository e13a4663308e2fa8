/** A probability as whole percent; a dash where there is none yet. */
export function percent(probability: number | null | undefined): string {
  return probability === null || probability === undefined ? '-' : `${Math.round(probability * 100)} %`
}
