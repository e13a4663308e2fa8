import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../infra/config.ts'

describe('configuration', () => {
  test('needs only a sender', () => {
    expect(parseConfig({ sender: 'team@example.com' })).toMatchObject({
      scanAt: '06:00',
      onDelete: 'retain',
      logRetentionDays: 30,
    })
  })

  test.each([
    [{}, 'holdfast.sender'],
    [{ sender: 'nobody' }, 'holdfast.sender'],
    [{ sender: 'a@example.com', scanAt: '25:00' }, 'holdfast.scanAt'],
    [{ sender: 'a@example.com', throttle: { rate: 0 } }, 'holdfast.throttle.rate'],
    [{ sender: 'a@example.com', colour: 'red' }, 'colour'],
    [{ sender: 'a@example.com', settings: { horizonDays: 'soon' } }, 'holdfast.settings.horizonDays'],
    [{ sender: 'a@example.com', settings: { horizonDaysss: 3 } }, 'horizonDaysss'],
  ])('%o fails with the name of the wrong setting', (context, name) => {
    expect(() => parseConfig(context)).toThrow(name)
  })

  test('names every wrong setting at once', () => {
    expect(() => parseConfig({ sender: 'x', scanAt: 'noon' })).toThrow(
      /holdfast\.sender[\s\S]*holdfast\.scanAt/,
    )
  })
})
