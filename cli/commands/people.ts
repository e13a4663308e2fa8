import type { Command } from 'commander'
import type { Words } from '../../domain/words/words-for.ts'
import { listPeople } from '../api/work.ts'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { headings } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast people`: who works here, and who stands in for whom now. */
export function peopleCommand(words: Words): Command {
  return commandWithEndpoint(words, 'people').action(async (given: unknown) => {
    const options = optionsOf(CommonOptions, given)
    const people = await listPeople(connect(options).client)
    const title = headings(words)
    const columns = [
      { title: title('person'), of: ({ personId }: { personId: string }) => personId },
      { title: title('name'), of: ({ name }: { name: string }) => name },
      { title: title('mail'), of: ({ email }: { email: string }) => email },
      {
        title: title('goes-to'),
        of: ({ present, standIn }: { present: boolean; standIn: string }) => (present ? '' : standIn),
      },
    ]
    say(options.json, { people }, () =>
      people.length === 0 ? words.word('work.none', { of: 'people' }) : table(columns, people),
    )
  })
}
