import type { OwnerPerson } from '../../domain/accounts/person.ts'

export type Owner = OwnerPerson

const given = [
  'Li Wei',
  'Ana Sol',
  'Tom Brandt',
  'Mira Novak',
  'Jonas Lind',
  'Aisha Khan',
  'Paul Meyer',
  'Chen Yu',
  'Rosa Bianchi',
  'Erik Dahl',
]
const manager = { name: 'Helen Graf', email: 'helen.graf@example.com' }

/** So many made-up account managers with one manager above them, under a domain nobody owns. */
export function ownersFor(count: number): Owner[] {
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / given.length)
    const name = `${given[at % given.length] ?? ''}${round > 0 ? ` ${round + 1}` : ''}`
    return { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, manager }
  })
}
