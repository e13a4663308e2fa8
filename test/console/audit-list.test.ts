import { describe, expect, test } from 'vitest'
import { whyMoved } from '../../console/audit-list.ts'
import type { Viewer } from '../../console/viewer.ts'

const viewer = { locale: 'zh-CN', timeZone: 'UTC' } as Viewer
const moved = (by: string, why: string) =>
  ({ by, why, at: '2026-03-02T12:00:00Z', move: 'reassign', from: 'open', to: 'open' }) as const

describe('why a task was moved', () => {
  test('is told in the reader’s words where Holdfast moved it', () => {
    for (const why of ['absent', 'morning', 'owner-change', 'nobody answered in time'])
      expect(whyMoved(viewer, moved('holdfast', why))).toMatch(/^\p{Script=Han}+$/u)
  })

  test('stays as a person wrote it, though it is one of these words', () => {
    expect(whyMoved(viewer, moved('li', 'absent'))).toBe('absent')
    expect(whyMoved(viewer, moved('holdfast', 'complaint c-7'))).toBe('complaint c-7')
  })
})
