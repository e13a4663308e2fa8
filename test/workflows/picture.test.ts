import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { picture } from '../../workflows/picture.ts'
import { workflows } from '../../workflows/registry.ts'

const pages = new URL('../../docs/workflows/', import.meta.url)

test.each(workflows)(
  'the page of $name shows the machine as it is (node workflows/picture.ts)',
  (workflow) => {
    expect(readFileSync(new URL(`${workflow.name}.md`, pages), 'utf8')).toBe(
      picture(workflow.name, JSON.parse(readFileSync(workflow.file, 'utf8'))),
    )
  },
)

test('every page belongs to a workflow', () => {
  expect(readdirSync(pages).sort()).toEqual(workflows.map(({ name }) => `${name}.md`).sort())
})

test('draws questions as diamonds, waits for people as stadiums and ends as double circles', () => {
  const page = picture('win-back', workflows[1].definition)

  expect(page).toContain('{"Is something in the way?"}')
  expect(page).toContain('(["AwaitAnswer"])')
  expect(page).toContain('((("Account won back")))')
  expect(page).toMatch(/s\d+ -->\|"no answer in time"\| s\d+/)
})
