import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateSecret } from '../../../local/secrets/generate-secret.ts'

const plain = {
  ExcludeCharacters: '',
  ExcludeLowercase: false,
  ExcludeNumbers: false,
  ExcludePunctuation: false,
  ExcludeUppercase: false,
  IncludeSpace: false,
  PasswordLength: 32,
  RequireEachIncludedType: true,
}

test('keeps to the length and the characters it was asked for, whatever the options', () => {
  const options = fc.record({
    PasswordLength: fc.integer({ min: 5, max: 200 }),
    ExcludeLowercase: fc.boolean(),
    ExcludeNumbers: fc.boolean(),
    ExcludePunctuation: fc.boolean(),
    ExcludeCharacters: fc.constantFrom('', 'aA0', '"@/\\'),
    IncludeSpace: fc.boolean(),
  })
  fc.assert(
    fc.property(options, (chosen) => {
      const secret = generateSecret({ ...plain, ...chosen })

      expect(secret).toHaveLength(chosen.PasswordLength)
      expect(/[a-z]/.test(secret)).toBe(!chosen.ExcludeLowercase)
      expect(/[0-9]/.test(secret)).toBe(!chosen.ExcludeNumbers)
      expect(/[^a-zA-Z0-9 ]/.test(secret)).toBe(!chosen.ExcludePunctuation)
      expect(secret.includes(' ')).toBe(chosen.IncludeSpace)
      expect([...chosen.ExcludeCharacters].filter((character) => secret.includes(character))).toEqual([])
    }),
  )
})

test('puts the generated part into the JSON of the template', () => {
  const secret = generateSecret({
    ...plain,
    SecretStringTemplate: '{"user":"shop"}',
    GenerateStringKey: 'password',
  })

  expect(JSON.parse(secret)).toEqual({ user: 'shop', password: expect.stringMatching(/^.{32}$/) })
})

test('never makes the same value twice', () => {
  const values = Array.from({ length: 100 }, () => generateSecret(plain))

  expect(new Set(values).size).toBe(100)
})

test('refuses options that leave nothing to choose from', () => {
  const nothing = {
    ExcludeLowercase: true,
    ExcludeUppercase: true,
    ExcludeNumbers: true,
    ExcludePunctuation: true,
  }

  expect(() => generateSecret({ ...plain, ...nothing })).toThrow('excludes every character')
  expect(() => generateSecret({ ...plain, PasswordLength: 3 })).toThrow('no room for each of 4 types')
})
