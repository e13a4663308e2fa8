import * as z from 'zod'

/** A state machine as its file says it, so that whoever asks can draw it. */
export const Graph = z
  .strictObject({
    start: z.string(),
    states: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['step', 'person', 'wait', 'question', 'end']),
        type: z.string().meta({ description: 'As the Amazon States Language calls it' }),
        comment: z.string().optional(),
      }),
    ),
    arrows: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string() })),
  })
  .meta({ id: 'Graph' })
