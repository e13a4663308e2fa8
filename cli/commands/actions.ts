import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../domain/words/words-for.ts'
import { type KnownAction, listActions, moveAction, readAction } from '../api/actions.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { actionStatus, headings } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { fieldsOf, type Moves, moveNamed, movesText } from './fields-of.ts'

/** What each move of an action takes after its name. */
const moves: Moves = {
  note: ['text'],
  check: ['reason'],
  close: ['reason'],
  'offer-calls': [],
}

/** `holdfast actions [ID [note|check|close|offer-calls …]]`: lists corrective actions, shows one whole, or acts on it. */
export function actionsCommand(words: Words): Command {
  const help = helpOf(words, 'help.actions')
  return commandWithEndpoint(words, 'actions')
    .argument('[id]', help('id'))
    .argument('[move]', movesText(moves, words))
    .argument('[words...]', help('words'))
    .option('--status <status>', help('status'))
    .action(async (id: string | undefined, move: string | undefined, said: string[], given: unknown) => {
      const { status, ...common } = optionsOf(CommonOptions.extend({ status: z.string().optional() }), given)
      const { client } = connect(common)
      if (id === undefined) {
        const actions = await listActions(client, status)
        return say(common.json, { actions }, () =>
          actions.length === 0 ? words.word('work.none', { of: 'actions' }) : text(actions, words),
        )
      }
      if (move === undefined) {
        const action = await readAction(client, id)
        return say(common.json, { action }, () => JSON.stringify(action, null, 2))
      }
      const names = moveNamed(moves, move)
      const action = await moveAction(client, id, move, fieldsOf(names, said, words))
      say(common.json, { action }, () => text([action], words))
    })
}

function text(actions: readonly KnownAction[], words: Words): string {
  const title = headings(words)
  return table(
    [
      { title: title('action'), of: ({ actionId }) => actionId },
      {
        title: title('about'),
        of: ({ subject: { kind, cause, sku, lot } }) => [kind, cause, sku, lot].filter(Boolean).join(' '),
      },
      { title: title('with'), of: ({ owner }) => owner.name },
      { title: title('complaints'), align: 'right', of: ({ found }) => String(found.now.count) },
      { title: title('check'), of: ({ checkOn }) => checkOn.slice(0, 10) },
      { title: title('status'), of: ({ status }) => words.tell(actionStatus(status)) },
    ],
    actions,
  )
}
