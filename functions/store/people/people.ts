import * as z from 'zod'
import type { OwnerPerson, Person } from '../../../domain/accounts/person.ts'
import { Colleague, type ColleagueInput } from '../../../domain/people/colleague.ts'
import { officeOf } from '../../../domain/people/office-of.ts'
import { officeId, type People } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import { suppressionKey } from '../mail/mails.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'
import { ownerIdOf } from './owner-id.ts'

const peoplePk = 'PEOPLE'
const Stored = z.object({ person: Colleague, hash: z.string() })
const Pointer = z.object({ personId: z.string() })

/** PEOPLE / PERSON#<personId>: all people lie in one partition, because work looks at all of them. */
export function personKey(personId: string): Key {
  return { pk: peoplePk, sk: `PERSON#${personId}` }
}

/** PEOPLE / ADDRESS#<hash>: which person a mail address belongs to. */
function addressKey(email: string): Key {
  return { pk: peoplePk, sk: `ADDRESS#${ownerIdOf(email)}` }
}

/** PEOPLE / LEFT#<personId>#<leavingDate>: the accounts of somebody who left were handed over. */
function leftKey(personId: string, leavingDate: string): Key {
  return { pk: peoplePk, sk: `LEFT#${personId}#${leavingDate}` }
}

/** Whether the accounts of somebody who left on a day were handed over. */
export async function isHandedOver(
  reader: TableReader,
  personId: string,
  leavingDate: string,
): Promise<boolean> {
  return (await reader.get(leftKey(personId, leavingDate))) !== undefined
}

/** Remembers that they were. */
export async function markHandedOver(table: Table, personId: string, leavingDate: string): Promise<void> {
  await table.put(leftKey(personId, leavingDate), { ifAbsent: true })
}

/** A person, or undefined. */
export async function readPerson(reader: TableReader, personId: string): Promise<Colleague | undefined> {
  const item = await reader.get(personKey(personId))
  return item && readStored(Stored, item).person
}

/** The id of the person with this address: the one it was described under, else one made from the address. */
export async function personIdOf(reader: TableReader, email: string): Promise<string> {
  const pointer = await reader.get(addressKey(email))
  return pointer ? readStored(Pointer, pointer).personId : ownerIdOf(email)
}

/**
 * Whether an address by itself says who is meant: this person has it already, or neither the id nor the address was described before. An
 * address that an account's owner was given by stands for nobody else.
 */
export async function isAtHome(reader: TableReader, personId: string, email: string): Promise<boolean> {
  const known = await readPerson(reader, personId)
  const holder = await personIdOf(reader, email)
  if (known) return known.email.toLowerCase() === email.toLowerCase()
  return holder === ownerIdOf(email)
}

/** Stores a person as described. The address leads to the id described last. */
export async function savePerson(
  table: Table,
  personId: string,
  input: ColleagueInput,
): Promise<'created' | 'changed' | 'same'> {
  const item = await table.get(personKey(personId))
  return writePerson(table, personId, input, item && readStored(Stored, item))
}

async function writePerson(
  table: Table,
  personId: string,
  input: ColleagueInput,
  stored: z.infer<typeof Stored> | undefined,
): Promise<'created' | 'changed' | 'same'> {
  const person = { ...input, personId }
  const hash = contentHash(person)
  if (stored?.hash === hash) return 'same'
  await table.transact([
    { put: { ...personKey(personId), person, hash } },
    { put: { ...addressKey(input.email), personId } },
  ])
  return stored ? 'changed' : 'created'
}

/**
 * Makes or updates the people an account's owner is described by, and answers the owner's id. Only what is said is changed: hours,
 * absences and substitutes that a person was given stay.
 */
export async function savePeopleOf(table: Table, owner: OwnerPerson): Promise<string> {
  const { manager, ...self } = owner
  const known = await knownBy(table, manager ? [self.email, manager.email] : [self.email])
  const merge = async ({ name, email }: Person, managerId?: string): Promise<string> => {
    const { personId, stored } = known(email)
    const { personId: _id, ...before } = stored?.person ?? { personId, absences: [] }
    const more = managerId !== undefined && { manager: managerId }
    await writePerson(table, personId, { ...before, name, email, ...more }, stored)
    return personId
  }
  return merge(self, manager && (await merge(manager)))
}

/** Reads at once under which ids the people with these addresses are described, and what is stored of each. */
async function knownBy(reader: TableReader, emails: readonly string[]) {
  const pointers = await reader.getMany(emails.map(addressKey))
  const idOf = new Map(pointers.map((item) => [item.sk, readStored(Pointer, item).personId]))
  const personId = (email: string) => idOf.get(addressKey(email).sk) ?? ownerIdOf(email)
  const items = await reader.getMany(emails.map((email) => personKey(personId(email))))
  const storedOf = new Map(items.map((item) => [item.sk, readStored(Stored, item)]))
  return (email: string) => ({
    personId: personId(email),
    stored: storedOf.get(personKey(personId(email)).sk),
  })
}

/** The owner of an account as its readers show one: names and addresses of the person and the manager. */
export async function readOwner(reader: TableReader, personId: string): Promise<OwnerPerson | undefined> {
  const person = await readPerson(reader, personId)
  if (!person) return undefined
  const manager = person.manager === undefined ? undefined : await readPerson(reader, person.manager)
  return { ...nameOf(person), ...(manager && { manager: nameOf(manager) }) }
}

function nameOf({ name, email }: Person): Person {
  return { name, email }
}

/** Every person, by id. */
export async function listPeople(reader: TableReader): Promise<Colleague[]> {
  const items = await reader.queryAll({ pk: peoplePk, prefix: 'PERSON#' })
  return items.map((item) => readStored(Stored, item).person)
}

/** Everybody work can be handed to, with the office, and whom mail does not reach. */
export async function readPeople(reader: TableReader, settings: Settings): Promise<People> {
  const described = await listPeople(reader)
  const office = { ...officeOf(settings), personId: officeId, absences: [] }
  const people = new Map([...described, office].map((person) => [person.personId, person]))
  const suppressed = await reader.getMany(
    described.map(({ email }) => suppressionKey(email)),
    ['pk', 'sk'],
  )
  const bounced = new Set(suppressed.map(({ pk }) => pk))
  const unreachable = described.filter(({ email }) => bounced.has(suppressionKey(email).pk))
  return {
    people,
    unreachable: new Set(unreachable.map(({ personId }) => personId)),
    calendar: settings.businessCalendar,
  }
}
