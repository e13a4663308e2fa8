import type { Columns } from './columns.ts'
import { plainName } from './fields.ts'
import type { StateColumn } from './order-states.ts'
import type { Preset } from './presets.ts'

/** Names of columns that say how far an order or document has come, as `plainName` has them. */
const statusNames = [
  ...['status', 'state', 'orderstatus', 'orderstate', 'invoicestatus', 'documentstatus', 'docstatus'],
  ...[
    'financialstatus',
    'paymentstatus',
    'auftragsstatus',
    'bestellstatus',
    'belegstatus',
    'rechnungsstatus',
  ],
  ...['订单状态', '单据状态', '状态', '交易状态', '訂單狀態', '狀態', 'statut', 'estado', 'stato'],
]
/** Names of columns that say what kind of document a row is of. */
const kindNames = [
  ...['type', 'documenttype', 'doctype', 'transactiontype', 'ordertype', 'invoicetype', 'vouchertype'],
  ...['salestype', 'belegart', 'belegtyp', 'vorgangsart', 'auftragsart', 'rechnungsart', 'dokumentart'],
  ...['单据类型', '业务类型', '订单类型', '单据名称', '單據類型', 'typededocument', 'tipodedocumento'],
]

const cancelled = [
  ...['cancelled', 'canceled', 'void', 'voided', 'deleted', 'rejected', 'storniert', 'storno', 'abgebrochen'],
  ...[
    'gelöscht',
    'abgelehnt',
    '已取消',
    '取消',
    '已作废',
    '作废',
    '交易关闭',
    '已删除',
    '已取消訂單',
    '作廢',
  ],
  ...['annulé', 'annulée', 'cancelado', 'cancelada', 'anulado', 'anulada', 'annullato', 'geannuleerd'],
]
const unmade = [
  ...['draft', 'quote', 'quotation', 'estimate', 'proforma', 'proformainvoice', 'entwurf', 'angebot'],
  ...['kostenvoranschlag', 'proformarechnung', '草稿', '报价', '报价单', '銷售報價單', 'devis', 'brouillon'],
  ...['presupuesto', 'preventivo', 'offerte'],
]
const refunded = [
  ...['refunded', 'returned', 'erstattet', 'zurückerstattet', 'retourniert', '已退款', '退款成功', '已退货'],
  ...['remboursé', 'remboursée', 'reembolsado'],
]
const credits = [
  ...['creditnote', 'creditmemo', 'creditmemorequest', 'return', 'returns', 'salesreturn', 'returnorder'],
  ...['refund', 'gutschrift', 'rechnungskorrektur', 'stornorechnung', 'storno', 'retoure', 'rücksendung'],
  ...['销售退货', '退货', '退货单', '销售退货单', '红字发票', '红字', '贷项通知单', '銷貨退回', '退貨'],
  ...['avoir', 'abono', 'notadecredito', 'notadicredito', 'reso', 'creditnota', 'creditfactuur'],
]
const inPercent = /(?:percent|pct|prozent)$/

/** What columns mean in a file of no known program: which of its rows no order came of, which give back, and whether its discounts are per cent. */
export function usualRules(header: readonly string[], columns: Columns): Preset {
  const states = header.flatMap((column): StateColumn[] => {
    const name = plainName(column)
    const usual = { column, ofOrder: true, isUsual: true }
    if (statusNames.includes(name)) return [{ ...usual, leftOut: [...cancelled, ...unmade], refunded }]
    return kindNames.includes(name) ? [{ ...usual, leftOut: unmade, returned: credits }] : []
  })
  const percentDiscount = columns.discount !== undefined && inPercent.test(plainName(columns.discount.name))
  return { name: '', headers: [], columns: {}, states, percentDiscount }
}
