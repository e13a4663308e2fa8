import { describe, expect, test } from 'vitest'
import { jsonLog } from '../../../functions/runtime/log.ts'
import { Problem } from '../../../functions/runtime/problem.ts'

function logged(use: (log: ReturnType<typeof jsonLog>) => void): string {
  const lines: string[] = []
  use(
    jsonLog(
      () => new Date(0),
      (line) => lines.push(line),
    ),
  )
  return lines.join('\n')
}

describe('the log', () => {
  test('shows ids, and leaves out every field that is not on the list', () => {
    const fields = { accountId: 'acme', email: 'jo@acme.example', name: 'fold' }
    const line = logged((log) => log.info('done', fields))
    expect(JSON.parse(line)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      message: 'done',
      accountId: 'acme',
      name: 'fold',
    })
  })

  test('keeps the text of an unknown error to itself but shows where it happened', () => {
    const error = (() => {
      try {
        return JSON.parse('{"name":"Jo Kern"')
      } catch (caught) {
        return caught
      }
    })()
    const line = logged((log) => log.error('failed', error))
    expect(line).toContain('SyntaxError')
    expect(line).toContain('log.test')
    expect(line).not.toContain('Kern')
  })

  test('shows what a problem of our own says', () => {
    expect(logged((log) => log.error('failed', new Problem('unavailable', 'try later')))).toContain(
      'try later',
    )
  })

  test('writes metrics in the embedded metric format', () => {
    expect(JSON.parse(logged((log) => log.metric('OverdueTasks', 3)))).toEqual({
      _aws: {
        Timestamp: 0,
        CloudWatchMetrics: [
          {
            Namespace: 'Holdfast',
            Dimensions: [['Stack']],
            Metrics: [{ Name: 'OverdueTasks', Unit: 'Count' }],
          },
        ],
      },
      Stack: 'Holdfast',
      OverdueTasks: 3,
    })
  })
})
