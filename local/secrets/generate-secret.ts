import { randomInt } from 'node:crypto'
import * as z from 'zod'
import type { GenerateSecretString } from './read-secrets.ts'

const Template = z.record(z.string(), z.unknown())

const without = (characters: string, excluded: string) =>
  [...characters].filter((character) => !excluded.includes(character)).join('')

const pick = (characters: string) => characters.charAt(randomInt(characters.length))

/**
 * A new secret value as CloudFormation's GenerateSecretString makes it: a random password, or the template's
 * JSON object with the password under `GenerateStringKey`. Throws when the options leave no character to use.
 */
export function generateSecret(options: GenerateSecretString): string {
  const password = generatePassword(options)
  const { SecretStringTemplate, GenerateStringKey } = options
  if ((SecretStringTemplate === undefined) !== (GenerateStringKey === undefined))
    throw new Error('SecretStringTemplate and GenerateStringKey are only meaningful together')
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return password
  return JSON.stringify({
    ...Template.parse(JSON.parse(SecretStringTemplate)),
    [GenerateStringKey]: password,
  })
}

function generatePassword(options: GenerateSecretString): string {
  const kinds = [
    options.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    options.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    options.ExcludeNumbers ? '' : '0123456789',
    options.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    options.IncludeSpace ? ' ' : '',
  ]
    .map((characters) => without(characters, options.ExcludeCharacters))
    .filter((characters) => characters !== '')
  if (kinds.length === 0) throw new Error('GenerateSecretString excludes every character')
  const required = options.RequireEachIncludedType ? kinds : []
  if (required.length > options.PasswordLength)
    throw new Error(
      `PasswordLength ${options.PasswordLength} has no room for each of ${required.length} types`,
    )
  const characters = required.map(pick)
  while (characters.length < options.PasswordLength) characters.push(pick(kinds.join('')))
  return shuffle(characters).join('')
}

/** Inserts each at a random place, so that the required characters do not always come first. */
function shuffle(characters: string[]): string[] {
  const shuffled: string[] = []
  for (const character of characters) shuffled.splice(randomInt(shuffled.length + 1), 0, character)
  return shuffled
}
