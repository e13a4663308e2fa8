import { expect, test } from 'vitest'
import { Settings } from '../../domain/settings.ts'

test('a company that sets nothing gets a complete policy', () => {
  expect(Settings.parse({})).toMatchObject({
    horizonDays: 90,
    minimumOrderDays: 3,
    bands: { yellow: 1.2, red: 1.5, hysteresis: 0.1 },
    winBack: { tooLateDays: 90, longSilenceDays: 30, answerDays: 7, remindDays: 7, followUpDays: 30 },
    maxOpenTasksPerOwner: 25,
  })
})

test('setting one value of a group keeps the others', () => {
  const { winBack, model } = Settings.parse({ winBack: { answerDays: 3 }, model: { minimumLines: 8 } })
  expect(winBack).toEqual({ ...Settings.parse({}).winBack, answerDays: 3 })
  expect(model).toEqual({ ...Settings.parse({}).model, minimumLines: 8 })
})

test.each([
  [{ horizonDays: 0 }, 'horizonDays'],
  [{ bands: { red: 1.1 } }, 'bands.red'],
  [{ publicUrl: 'ftp://files.example.com' }, 'publicUrl'],
  [{ company: { replyTo: 'nobody' } }, 'company.replyTo'],
  [{ model: { coefficients: { silence: -11 } } }, 'model.coefficients.silence'],
])('the wrong setting in %j is named', (wrong, name) => {
  expect(Settings.safeParse(wrong).error?.issues.map((issue) => issue.path.join('.'))).toContain(name)
})

test('an unknown setting is refused', () => {
  expect(Settings.safeParse({ horizon: 90 }).success).toBe(false)
})
