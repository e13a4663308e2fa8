import { type Band, bandAfter, isWorse, worseOf } from './band.ts'
import type { Course } from './course.ts'
import type { Lines } from './lines.ts'

const furthestDays = 3650
// Each guess is exact where silence alone goes on; where complaints fade beside it, halving soon does better.
const guesses = 4

/**
 * First day after `today` on which, without new facts, a band worse than the day before's is entered; null when none is
 * within ten years. `least` is the band that signals ask for by themselves on all these days. Mostly that is a band worse than today's, but a band may also be left quietly and entered again.
 * Exact for any model: a stretch of days is passed over only when its bounds prove that no day of it is the one. Where
 * to cut is told by safeguarded Newton on the curve of silence, so that mostly one cut is enough.
 */
export function dueOn(
  today: number,
  band: Band,
  { carried, least }: { carried: Band; least: Band },
  course: Course,
  lines: Lines,
): number | null {
  if (band === 'learning') return null
  const at = (probability: number) => worseOf(least, bandAfter(carried, probability, lines))
  const line = nextLine(band, carried, lines)
  const last = today + furthestDays
  const worse =
    band === 'red'
      ? null
      : firstDay(
          { from: today + 1, to: last },
          (from, to) => isWorse(at(course.span(from, to).high), band),
          (from) => course.reaches(line, from),
        )
  const better =
    band === 'green'
      ? null
      : firstDay({ from: today + 1, to: (worse ?? last + 1) - 1 }, (from, to) =>
          isWorse(band, at(course.span(from, to).low)),
        )
  return better === null
    ? worse
    : dueOn(better, at(course.span(better, better).low), { carried, least }, course, lines)
}

/** First day of a stretch for which `mayHold`, which may err on wide stretches but not on single days. */
function firstDay(
  { from, to }: { from: number; to: number },
  mayHold: (from: number, to: number) => boolean,
  guessFrom: (from: number) => number | null = () => null,
  left = guesses,
): number | null {
  if (from > to || !mayHold(from, to)) return null
  if (from === to) return from
  const guess = left > 0 ? guessFrom(from) : null
  const cut = guess === null ? (from + to) >> 1 : Math.min(to, Math.max(from, guess))
  const search = (first: number, end: number, guessesLeft: number) =>
    firstDay({ from: first, to: end }, mayHold, guessFrom, guessesLeft)
  return (
    search(from, cut - 1, guess === null ? 0 : left - 1) ??
    search(cut, cut, 0) ??
    search(cut + 1, to, left - 1)
  )
}

/** The lowest probability of a worse band. */
function nextLine(band: Band, carried: Band, { yellow, red, yellowLeft, redLeft }: Lines): number {
  if (band === 'green') return carried === 'green' || carried === 'learning' ? yellow : yellowLeft
  return carried === 'red' ? redLeft : red
}
