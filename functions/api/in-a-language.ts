import * as z from 'zod'
import type { ZodOpenApiOverride } from 'zod-openapi'
import { Locale } from '../../domain/accounts/locale.ts'
import { Sentence } from '../../domain/words/sentence.ts'

/** How a request asks for a language. */
export const AcceptLanguage = z.object({
  'accept-language': z
    .string()
    .optional()
    .meta({
      description: `Languages for the text of sentences, the dearest first: ${Locale.options.join(' or ')}. English where it is left out; content-language says which it was`,
      examples: ['zh-CN, en;q=0.5'],
    }),
})

/** Sentences as they leave: what is stored, and their text, which the host adds in the language of the answer. */
export const withText: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  if (!Object.is(zodSchema, Sentence)) return
  jsonSchema.description = 'A sentence: which one, what it is about, and its text for people'
  const text = { type: 'string' as const, description: 'In the language of the answer (content-language)' }
  jsonSchema.properties = { ...jsonSchema.properties, text }
  jsonSchema.required = ['key', 'values', 'text']
}

/** The language that the sentences of an answer are told in. */
export const ContentLanguage = z.object({
  'content-language': Locale.optional().meta({ description: 'There where the answer holds sentences' }),
})
