import { oneOf } from '../one-of.ts'

const column = oneOf('column', {
  account: 'the customer’s number',
  date: 'when it was ordered',
  sku: 'the product',
  quantity: 'how many; negative for goods that came back',
  price: 'price per unit',
  order: 'order or invoice number (without one, a day is an order)',
  name: 'the customer’s name',
  listPrice: 'list price per unit',
  unitCost: 'cost per unit',
  discount: 'amount taken off the whole row',
  orderDiscount: 'amount taken off the whole order, the discounts of its rows among it',
  currency: 'currency of the row',
  country: 'country, to guess the currency from',
  freight: 'freight of the order',
})

/** The help of commands on files of orders, in British English. */
export const helpFilesEn = {
  'help.column': `Column with ${column}{need, select, needed {} optional { (optional)}}; guessed when left out`,
  'help.reading': oneOf('of', {
    'date-format': 'Form of the dates in date-fns tokens, such as MM/dd/yyyy (default: what the dates prove)',
    'time-zone': 'Where the dates were written (default: the company’s zone in cdk.json, else UTC)',
    decimal: 'point or comma, before the decimals (default: what the numbers prove)',
    encoding: 'Such as windows-1252 or gb18030 (default: UTF-8, or a guess that is told)',
    delimiter: 'Between the columns (default: what most lines agree in)',
    'skip-lines': 'Lines before the header (default: title lines of one cell)',
    sheet: 'Sheet of an .xlsx file (default: the first)',
    'carry-down': 'Repeat the row above in blank cells, as in grouped exports',
    'no-carry-down': 'Leave out rows with blank account and date',
  }),
  'help.orders': oneOf('of', {
    orders:
      'The orders, columns by commas or by blanks, also .gz; several rows of one account on one day are one order',
    amount:
      'Column with the amount of a row, where it is no quantity at a price: negative ones are credit notes, which are no orders (what learns, learns from them), and then neither are those of 0; guessed when left out',
    locale: 'Language of the report: en or zh-CN (default: that of LC_ALL or LANG)',
    owner: 'Column with the account manager; the latest row of an account counts',
  }),
  'help.import': oneOf('of', {
    orders: 'Import orders and returns from a CSV file (also .gz)',
    list: 'List imports, the latest first',
    undo: 'Take an import back: what only it brought no longer counts',
    'undo-id': 'The import, as `import list` names it',
    file: 'The file of orders',
    'dry-run': 'Look at the file and tell how it is read; send nothing',
    currency: 'Currency of rows that name none (default: guessed from the country, else EUR)',
    until: 'Last day to import, YYYY-MM-DD',
    'owner-name': 'Account manager of all accounts in the file',
    'owner-email': 'Their mail address; without it no account profiles are written',
    owners: 'For trying things out: spread the accounts over so many made-up managers',
    progress: 'Where to remember what is through (default: FILE.progress.json)',
  }),
  'help.import-from':
    'First day to import, YYYY-MM-DD; or whose export the file is: {exports} (may be given twice)',
  'help.fit': oneOf('of', {
    until: 'Last day that counts, YYYY-MM-DD',
    unit: 'Unit of alpha: weeks or days',
    model: 'bg, mbg or mbg-cnbd',
    k: 'Regularity of mbg-cnbd; the most likely of 1 to 4 when left out',
    'no-prior': 'Plain maximum likelihood, without the weak prior',
  }),
  'help.backtest': oneOf('of', {
    at: 'Day of the forecast, YYYY-MM-DD; nothing later is known to it',
    horizon:
      'Silence is no order in so many days (default: what nine of ten gaps known by --at did not exceed, 30 to 180)',
    'train-at':
      'Earlier day to learn from, its horizon over by --at; repeatable (default: the latest that do not overlap)',
    compare: 'Add paired bootstraps of Holdfast’s lead over the other models',
    report: 'Also write the back-test as one HTML file',
  }),
  'help.what-if': oneOf('of', {
    from: 'First day lived through, YYYY-MM-DD; orders before it are history',
    to: 'Last day lived through; later orders only tell what came true',
    settings:
      'JSON with what differs from the shipped policy, as `settings` in cdk.json: what if the red line were lower?',
    'shipped-rules': 'Judge by the rules Holdfast is shipped with, without learning every Sunday',
  }),
  'help.what-if-owners':
    'Without such a column: spread the accounts over so many made-up managers (default: {usual, number})',
  'help.cost': oneOf('of', {
    orders: 'The orders, line by line',
    rates: 'Cost rates, JSON',
    margin: 'Gross margin taken for sales whose unit cost is unknown (default: as in the rates)',
    currency: 'Currency of rows that name none (default: that of the rates)',
    'rates-are':
      'The rates are JSON as `settings.costing` in cdk.json; what they leave out keeps its default. For example:',
  }),
  'help.movement': oneOf('of', {
    until: 'Last day that counts, YYYY-MM-DD (default: the last one of the file)',
  }),
} as const
