import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '@jridgewell/sourcemap-codec'
import { kinds } from '../golden/kinds.ts'

/** How our code asks for each action of AWS: through a port, or as part of a transaction. */
const ways: [action: string, RegExp][] = [
  ['dynamodb:GetItem', /\b(table|reader)\.get\(/],
  ['dynamodb:BatchGetItem', /\b(table|reader)\.getMany\(|\bindex: '/],
  ['dynamodb:Query', /\b(table|reader)\.query(All)?\(/],
  ['dynamodb:PutItem', /\btable\.put\(|[{(] ?put:|\bput,/],
  ['dynamodb:UpdateItem', /\btable\.update\(|\{ update:|\bupdate: /],
  ['dynamodb:DeleteItem', /\btable\.delete\(|\{ delete:/],
  ['dynamodb:ConditionCheckItem', /\{ check:/],
  ['dynamodb:Scan', /\bcensus\.accounts\(/],
  ['dynamodb:PartiQLInsert', /\b(putNew|insertTogether)\(/],
  ['states:StartExecution', /\bruns\.start\(/],
  ['states:SendTaskSuccess', /\bruns\.answer\(/],
  ['states:ListExecutions', /\bexecutions\.list\(/],
  ['states:DescribeExecution', /\bexecutions\.course\(/],
  ['states:GetExecutionHistory', /\bexecutions\.(course|stateOf)\(/],
  ['events:PutEvents', /\bbus\.announce\(/],
  ['ses:GetSendQuota', /\bmail\.quota\(/],
  ['ses:SendRawEmail', /\bmail\.send\(/],
  ['s3:GetObject', /\b(mailroom\.read|attachments\.link)\(/],
  ['s3:PutObject', /\battachments\.keep\(/],
  ['s3:DeleteObject', /\battachments\.erase\(/],
  ['secretsmanager:GetSecretValue', /\bsecrets\.keys\(/],
]
const root = join(import.meta.dirname, '../..')
/** They are the ports themselves: every bundle that has one has all of it. */
const ports =
  /^functions\/(store\/(table\/(dynamo-table|transact|table|inserts)|accounts\/census)|runtime\/clients\/\w+)\.ts$/

/** What is done for signed requests: in every bundle with routes, and never reached where none of them is signed. */
const ofSigned =
  /^functions\/(runtime\/(serve-routes|answer-once|verify-signature)|store\/people\/messages)\.ts$/

/** The actions that the code in a bundle asks for: bundling keeps only what is called, and its source maps say which lines those are. */
export function usedActions(folder: string, isSigned: boolean): string[] {
  const lines = globSync(join(folder, '*.mjs.map')).flatMap((file) => linesOf(file, isSigned))
  return ways
    .filter(([, way]) => lines.some((line) => way.test(line)))
    .map(([action]) => action)
    .sort()
}

/** Our own lines that are in a file of a bundle. */
function linesOf(file: string, isSigned: boolean): string[] {
  const map: { sources: string[]; mappings: string } = JSON.parse(readFileSync(file, 'utf8'))
  const kept = new Map<number, Set<number>>()
  for (const segments of decode(map.mappings))
    for (const [, source, line] of segments)
      if (source !== undefined && line !== undefined)
        kept.set(source, (kept.get(source) ?? new Set()).add(line))
  return map.sources.flatMap((source, at) => {
    if (!source.startsWith('functions/') || ports.test(source)) return []
    if (!isSigned && ofSigned.test(source)) return []
    const text = readFileSync(join(root, source), 'utf8').split('\n')
    return [...(kept.get(at) ?? [])].map((line) => text[line] ?? '')
  })
}

/** The partitions of the table: whole keys, and beginnings of keys. Of every kind of item there is a golden file, so that none is forgotten. */
export const partitions = [
  ...new Set(Object.values(kinds).map(({ pk }) => (pk.endsWith('#') ? `${pk}*` : pk))),
].sort()

/** The partitions that the code in a bundle names. */
export function namedPartitions(code: string, isSigned: boolean): string[] {
  return partitions.filter(
    (partition) =>
      (isSigned || partition !== 'MESSAGE#*') &&
      new RegExp(
        partition.endsWith('*') ? `["'\`]${partition.slice(0, -1)}` : `["'\`]${partition}["'\`]`,
      ).test(code),
  )
}
