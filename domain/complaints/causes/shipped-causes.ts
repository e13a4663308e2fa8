import type { Remedy } from '../remedy.ts'

/** Where a supplier of goods looks for causes; `outside` is nobody's of the company. */
export const shippedDepartments = [
  'production',
  'purchasing',
  'warehouse',
  'transport',
  'sales',
  'accounting',
  'service',
  'outside',
] as const

type Shipped = { key: string; department: (typeof shippedDepartments)[number]; redress: Remedy[] }

const goods: Remedy[] = ['replacement', 'credit', 'refund']
const money: Remedy[] = ['credit', 'refund']

/** A list that suits a supplier of goods; a company writes its own. */
export const shippedCauses = [
  { key: 'workmanship', department: 'production', redress: ['replacement', 'repair', 'credit', 'refund'] },
  { key: 'wrong-specification', department: 'production', redress: goods },
  { key: 'material', department: 'purchasing', redress: goods },
  { key: 'out-of-stock', department: 'purchasing', redress: ['apology', 'credit', 'refund'] },
  { key: 'wrong-goods', department: 'warehouse', redress: goods },
  { key: 'missing-goods', department: 'warehouse', redress: goods },
  { key: 'packing', department: 'warehouse', redress: goods },
  { key: 'damaged-in-transit', department: 'transport', redress: goods },
  { key: 'late-delivery', department: 'transport', redress: ['apology', 'credit'] },
  { key: 'lost-in-transit', department: 'transport', redress: goods },
  { key: 'wrong-order-entry', department: 'sales', redress: goods },
  { key: 'promise-not-kept', department: 'sales', redress: ['credit', 'apology'] },
  { key: 'wrong-price', department: 'accounting', redress: money },
  { key: 'wrong-invoice', department: 'accounting', redress: ['credit', 'refund', 'apology'] },
  { key: 'slow-answer', department: 'service', redress: ['apology', 'credit'] },
  { key: 'wrong-advice', department: 'service', redress: ['apology', 'credit', 'replacement'] },
  { key: 'wrong-use', department: 'outside', redress: [] },
  { key: 'no-fault-found', department: 'outside', redress: [] },
] as const satisfies readonly Shipped[]
