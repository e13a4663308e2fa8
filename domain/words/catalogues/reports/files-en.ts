import { oneOf } from '../one-of.ts'

/** The name of a column by what it holds. */
export const field =
  '{field, select, account {account} date {date} sku {sku} quantity {quantity} price {price} order {order} name {name} listPrice {listPrice} unitCost {unitCost} discount {discount} orderDiscount {orderDiscount} currency {currency} country {country} freight {freight} amount {amount} owner {owner}}'
const more = '{more, select, yes {,} no {}}'
const line = (name = 'line') => `line {${name}, number, ::group-off}`

/** How a file of orders is read, and what is wrong with it, in British English: names of fields as options have them. */
export const filesEn = {
  'file.read-as':
    '{file}: {cut}, {header, select, yes {a header} no {no header}}{titles, plural, =0 {} one {, # title line passed over} other {, # title lines passed over}}, {rows, number} rows{export}',
  'file.export': ', an export of {preset}',
  'file.no-export': '',
  'file.cut-sheet': 'an Excel sheet',
  'file.cut-named-sheet': 'an Excel sheet ({sheet})',
  'file.cut-text': '{encoding} ({why}), columns by {delimiter}',
  'file.cut-blanks': '{encoding} ({why}), columns by blanks',
  'file.encoding': oneOf('why', {
    given: 'given',
    agrees: 'every byte agrees',
    marked: 'byte-order mark',
    zeros: 'bytes of 0 beside its letters',
    guessed: 'guessed: it is not UTF-8',
  }),
  'file.columns': 'columns: {columns}',
  'file.column': `${field}={name}${more}`,
  'file.no-name': '(no name)',
  'file.numbers': 'numbers: {columns}',
  'file.number': `${field} {mark, select, comma {decimal comma} point {decimal point}}${more}`,
  'file.no-decimals': 'numbers: without decimals',
  'file.dates': 'dates: {dates}; without an offset they are of {zone}',
  'file.dates-named': 'as --date-format {format}',
  'file.dates-month-first': 'month first, as exports of its kind',
  'file.dates-shown': `{order, select, day {day first} year {year first} other {written one way only}}, such as {text} (${line()})`,
  'file.dates-none': 'none could be read',
  'file.orders':
    'orders: {by}{carried, select, yes {; blank cells repeat the row above} no {}}; returns: negative quantities or amounts{cancelled, select, yes {, and numbers with a C before them} no {}}',
  'file.orders-by-number': 'one number in {column}',
  'file.orders-by-day': 'one account and day',
  'file.with-states':
    '{told}; {kind, select, leftOut {left out} returned {also returns} refunded {order and return}}: {states}',
  'file.state': `{column} {texts}${more}`,
  'file.state-usual': `{column} {kind, select, leftOut {that says cancelled, draft or quotation} returned {that says credit note or return} refunded {that says refunded or returned}}${more}`,
  'file.with-percent': '{told}; {column} in per cent',
  'file.state-filled': `{column} filled${more}`,
  'file.either': '{first} or {next}',
  'file.foreign-amounts':
    'amounts: in {usual}; what was ordered in {others} counts as order-days of unknown worth, as nothing is summed across currencies',
  'file.row': `{file}: ${line()}, column {column}: {reason}`,
  'file.more-rows': '{file}: and {rows, plural, one {# more row} other {# more rows}} that could not be read',
  'file.whole-row': '(all)',

  'row.short': 'the row has only {cells, number} columns',
  'row.wide': 'the row has {cells, number} columns, the header {width, number}',
  'row.spoiled':
    '{text} is no {of, select, order {number of an order} account {customer}} but what a spreadsheet or database left of one',
  'row.lost-letters': '{text} holds what is left of lost letters: export the file anew',
  'row.no-date': '{text} is no date in the expected form; --date-format names the form',
  'row.serial-date':
    '{text} is no date in the expected form but the number of a day in a spreadsheet: format the column as dates and save it again',
  'row.since-1970':
    '{text} is no date in the expected form but {unit, select, seconds {seconds since 1970: --date-format t} milliseconds {milliseconds since 1970: --date-format T}}',
  'row.before-1970': '{day} must not lie before 1970: it seems to stand for no date',
  'row.no-day': '{day} seems to stand for no date',
  'row.no-number': '{text} is not a number with a decimal {mark, select, comma {comma} point {point}}',
  'row.blank': 'is blank',
  'row.sku': '{text} is not 1 to 128 printable characters',
  'row.two-signs': '{price} for {pieces} pieces: two signs could mean both',
  'row.quantity': '{quantity} cannot be ordered',
  'row.no-money': '{amount} is not an amount of money: not negative, at most six decimals',
  'row.discount': '{amount} is more than the row is worth',
  'row.currency': '{text} is not a currency of ISO 4217',
  'row.no-csv':
    '{fault, select, opening {no CSV: a quote stands within a cell that does not begin with one} closing {no CSV: a cell in quotes goes on behind its closing quote} open {no CSV: a quote is never closed} other {no CSV}}',
  'row.order-discount':
    '{amount} is more than the {type, select, order {order} return {return}} {order} is worth: it was left out whole',
  'row.currencies':
    'the {type, select, order {order} return {return}} {order} has rows in {one} and in {other}: it was left out whole',

  'currency.given': 'given',
  'currency.country': 'most rows are from {country}; --currency says otherwise',
  'currency.beside': 'it stands in {column}',
  'currency.default': 'the default; --currency says otherwise',

  'file.two-orders-of-days': `{file}: {day} (${line('dayLine')}) has the day first, {month} (${line('monthLine')}) the month; mend the file, or name the form by --date-format`,
  'file.day-first-unlike': `{file}: {text} (${line()}) has the day first, unlike other exports of its kind; --date-format dd/MM/yyyy settles it`,
  'file.open-year': `{file}: {text} (${line()}) may begin with the year or with the day; --date-format yy-MM-dd, dd-MM-yy or MM-dd-yy settles it`,
  'file.year-day-month': `{file}: {text} (${line()}) has the day before the month behind its year; --date-format yyyy-dd-MM reads all dates of the file so`,
  'file.month-first': `{file}: {text} (${line()}) has the month before the day; --date-format {format} reads all dates of the file so`,
  'file.open-date': `{file}: {text} (${line()}) can be read two ways, and no date of the file says which; --date-format dd/MM/yyyy or --date-format MM/dd/yyyy settles it`,
  'file.date-format':
    '--date-format {format} {missing, select, day {names no day (dd)} month {names no month (MM: mm are minutes)} year {names no year (yyyy)} form {is no form of a date: letters that stand for themselves belong between single quotes}}; its tokens are those of date-fns, such as dd/MM/yyyy HH:mm',
  'file.two-encodings':
    '{file} is written in two encodings: {text} is UTF-8, {other} is not, so that one of the names would be spoiled; save it in one, or name one by --encoding',
  'file.no-encoding':
    '{file} is not UTF-8: name its encoding by --encoding, such as windows-1252, macintosh, shift_jis or gb18030',
  'file.no-text': '{file} is {encoding}, which is not read: save it as UTF-8',
  'file.unknown-encoding': '--encoding: {encoding} is no encoding such as utf-8, windows-1252 or gb18030',
  'file.other-encoding': '{file} is not {encoding}: another --encoding, such as windows-1252 or gb18030',
  'file.encoding-guessed':
    '(read as {encoding}, which is a guess: --encoding names another, such as shift_jis or gb18030)',
  'file.two-marks': `{file}, column {column}: {point} (${line('pointLine')}) has a decimal point, {comma} (${line('commaLine')}) a decimal comma; --decimal point or --decimal comma settles it`,
  'file.two-currencies': `{file}, column {column}: {one} (${line('oneLine')}) and {other} (${line('otherLine')}) are of two currencies, and nothing is summed across them; give them a column of their own (--currency-column)`,
  'file.other-currency': `{file}, column {column}: {text} (${line()}) is of another currency than --currency {given}`,
  'file.open-currency': `{file}, column {column}: {text} (${line()}) is of a currency that shares its sign with others; --currency says which, such as USD`,
  'file.open-mark': `{file}, column {column}: {text} (${line()}) can be read two ways, and nothing in the file says which; --decimal point or --decimal comma settles it`,
  'file.missing-columns': 'no column found for {columns}; the file has {header}',
  'file.other-start':
    '(if this is not the header: --skip-lines says how many lines stand before it, {cut, select, sheet {--sheet names another sheet} text {--delimiter names the mark between columns}})',
  'file.missing-positions':
    '{columns}: cannot be guessed, the file has no header line; give a position from 1 to {count, number} (first line: {first})',
  'file.missing-column': `${field} ({flag})${more}`,
  'file.no-position': '{flag}: there is no column {position}, the first line has {count, number}: {first}',
  'file.no-header':
    '{flag}: {name} cannot be found, the file has no header line; give a position from 1 to {count, number} (first line: {first})',
  'file.no-column': '{flag}: the file has no column {name}, only {header}',
  'file.column-twice': '{flag}: the header names {name} {times, number} times; give a position: {positions}',
  'file.open-quote': `{file}: a quote opened on ${line('from')} is not closed, it swallows {lines, number, ::group-off} lines up to ${line('to')}: close or remove it`,
  'file.header-no-csv': `{file}: the header on ${line()} is {reason}`,
  'file.empty': '{file} is empty: rows with an account and a date are needed',
  'file.no-rows': '{file} has a header and no rows: there is nothing to read',
  'file.only-broken': `{file} has a header and no rows: ${line()} is {reason}`,
  'file.wide-rows': `{file}: ${line()} has more cells than its header has names ({width, number}), as most rows have: a comma within numbers or names that is not in quotes, or a header without a name for its first column; quote the cells, use another delimiter, or name that column`,
  'file.no-sheet': '--sheet: {file} has no sheet {sheet}, only {sheets}',
  'file.broken-sheet':
    '{file} begins as an Excel file (.xlsx) does, but cannot be read as one: save it anew, or as CSV; if it is an archive, unpack it',
  'file.broken-zip': '{file} cannot be unzipped, it is cut short or damaged',
  'file.unreadable':
    '{file} cannot be read: {why, select, ENOENT {there is no such file or directory} EISDIR {it is a directory} ENOTDIR {a part of the path is no directory} EACCES {this user may not open it}}',
  'file.grouped': `{file}: ${line()} leaves {account} and {date} blank below an order, as grouped exports do; --carry-down takes them from the row above, --no-carry-down leaves such rows out`,
  'file.no-table': `{file} is ${oneOf('kind', {
    xls: 'an Excel file of the old kind (.xls), no table of orders: open it and save it as .xlsx or as CSV',
    pdf: 'a PDF, no table of orders: export the orders as CSV or .xlsx instead',
    parquet: 'a Parquet file, no table of orders: export it as CSV',
    html: 'HTML or XML, no table of orders: open it in a spreadsheet and save it as .xlsx or as CSV',
    json: 'JSON, no table of orders: export the orders as CSV or .xlsx, or send them to POST /v1/events',
    database: 'a database, no table of orders: export its orders as CSV',
    packed: 'packed in a way that is not read, no table of orders: unpack it (only one .gz is unpacked here)',
  })}`,
  'file.unknown-export': '--from: {name} is neither a day nor one of {known}',
  'file.other-export': '--from {name}: the file has no {missing}, only {header}',
  'file.nothing':
    '{file} has no order up to {until} in its {rows, number, ::group-off} rows: {for, select, fit {nothing to fit} backtest {nobody to forecast}}',
  'file.no-order': '{file} has no order in its {rows, number, ::group-off} rows: nothing moves',
  'file.no-order-before':
    '{file} has no order before {from} in its {rows, number, ::group-off} rows: there is no history to begin with',
  'file.ends-ahead':
    '{file} ends on {last}, which lies in the future: mend that date, or leave it out by --until',
  'file.short-history':
    '{file} ends on {last}: two quarters of whole months are needed to compare one with the other',
  'file.ends-before': '{file} ends on {last}: what happened after {at} is not known',
  'file.ends-early': '--to: {file} ends on {last}; after that every account would seem silent',

  'import.read': 'Read {rows, number} rows of {file}: {columns}',
  'import.currency': 'Currency {code}: {why}',
  'import.left-out':
    '{rows, number} rows {why, select, no_account {name no account and were left out} no_order {of drafts, quotations or cancelled documents were left out} outside {lie outside --from and --until}}',
  'import.resumed': 'Went on after {batches, number} batches of an interrupted import',
  'import.sums':
    '{orders, number} orders and {returns, number} returns of {accounts, number} accounts; {profiles}',
  'import.profiles': '{profiles, number} account profiles written',
  'import.no-profiles': 'no account profiles written (--owner-email names a manager for them)',
  'import.dry-run': 'Dry run: nothing was sent',
  'import.id': 'Import {id}: {undo} takes it back',
  'import.result':
    '{accepted, number} accepted, {duplicate, number} already known, {rejected, number} rejected, {problems, number} bad rows; {pace, number} events/s',
  'import.row': 'row {line, number, ::group-off}, column {column}: {reason}',
  'import.rejected': 'row {line, number, ::group-off}, {id}: {field} refused: {reason}',
  'import.more': 'and {count, number} more; --json lists all',
  'import.sample': `  ${line()}: {type, select, order {order} return {return}} {id} of {name}, {at}, {lines, number, ::group-off} lines, {worth}`,
  'import.other-days':
    '{orders, number} orders and returns fall on another day in {company}, the zone of the company’s business days, than in {zone}, the file’s: life counts them there, as fit, backtest and what-if do under --time-zone {company}',
  'import.replaced':
    'replaces the import {id} of {day}, {why}: its {orders, number} orders and {returns, number} returns of {accounts, number} accounts are taken back',
  'import.in-part': 'this file, taken back in part',
  'import.read-otherwise': 'this file read otherwise ({differences})',
  'import.difference': '{name}: {now} instead of {before}{more, select, yes {;} no {}}',
  'import.none': 'none',
} as const
