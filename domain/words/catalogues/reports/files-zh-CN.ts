import { oneOf } from '../one-of.ts'

/** The name of a column by what it holds. */
export const field =
  '{field, select, account {客户} date {日期} sku {商品} quantity {数量} price {单价} order {订单号} name {客户名称} listPrice {标价} unitCost {单位成本} discount {折扣} orderDiscount {整单折扣} currency {币种} country {国家} freight {运费} amount {金额} owner {负责人}}'
const more = '{more, select, yes {，} no {}}'
const line = (name = 'line') => `第{${name}, number, ::group-off}行`

/** How a file of orders is read, and what is wrong with it, in Chinese. */
export const filesZhCN = {
  'file.read-as':
    '{file}：{cut}，{header, select, yes {有表头} no {无表头}}{titles, plural, =0 {} other {，跳过标题#行}}，共{rows, number}行{export}',
  'file.export': '，{preset}导出的文件',
  'file.no-export': '',
  'file.cut-sheet': 'Excel 工作表',
  'file.cut-named-sheet': 'Excel 工作表（{sheet}）',
  'file.cut-text': '编码{encoding}（{why}），以{delimiter}分列',
  'file.cut-blanks': '编码{encoding}（{why}），以空格分列',
  'file.encoding': oneOf('why', {
    given: '由您指定',
    agrees: '全部字节相符',
    marked: '据字节顺序标记',
    zeros: '字符间夹有零字节',
    guessed: '推测：并非 UTF-8',
  }),
  'file.columns': '列：{columns}',
  'file.column': `${field}={name}${more}`,
  'file.no-name': '（无列名）',
  'file.numbers': '数字：{columns}',
  'file.number': `${field}用{mark, select, comma {逗号作小数点} point {点号作小数点}}${more}`,
  'file.no-decimals': '数字：没有小数',
  'file.dates': '日期：{dates}；未注明时差的按{zone}计',
  'file.dates-named': '按 --date-format {format}',
  'file.dates-month-first': '月在前，与同类导出文件一致',
  'file.dates-shown': `{order, select, day {日在前} year {年在前} other {写法唯一}}，例如{text}（${line()}）`,
  'file.dates-none': '没有一个能读出',
  'file.orders':
    '订单：{by}{carried, select, yes {；空白单元格沿用上一行} no {}}；退货：数量或金额为负{cancelled, select, yes {，以及单号以 C 开头} no {}}',
  'file.orders-by-number': '{column}列同一单号为一单',
  'file.orders-by-day': '同一客户同一天为一单',
  'file.with-states':
    '{told}；{kind, select, leftOut {不计入} returned {也算退货} refunded {下单后又退货}}：{states}',
  'file.state': `{column}为{texts}${more}`,
  'file.state-usual': `{column}为{kind, select, leftOut {已取消、草稿或报价} returned {退货或红字} refunded {已退款}}${more}`,
  'file.with-percent': '{told}；{column}按百分比计',
  'file.state-filled': `{column}有内容${more}`,
  'file.either': '{first}或{next}',
  'file.foreign-amounts': '金额：以{usual}计；用{others}下的订单只计下单日，不计金额，因为不同币种不相加',
  'file.row': `{file}：${line()}，{column}列：{reason}`,
  'file.more-rows': '{file}：另有{rows, plural, other {#}}行无法读取',
  'file.whole-row': '全部',

  'row.short': '此行只有{cells, number}列',
  'row.wide': '此行有{cells, number}列，而表头只有{width, number}列',
  'row.spoiled': '{text}不是{of, select, order {订单号} account {客户}}，而是表格软件或数据库留下的残值',
  'row.lost-letters': '{text}中有丢失文字的残留：请重新导出文件',
  'row.no-date': '{text}不是预期格式的日期；请用 --date-format 指明格式',
  'row.serial-date': '{text}不是预期格式的日期，而是表格软件的日期序号：请将该列设为日期格式后重新保存',
  'row.since-1970':
    '{text}不是预期格式的日期，而是1970年以来的{unit, select, seconds {秒数：请用 --date-format t} milliseconds {毫秒数：请用 --date-format T}}',
  'row.before-1970': '{day}早于1970年，应当不是真实日期',
  'row.no-day': '{day}应当不是真实日期',
  'row.no-number': '{text}不是以{mark, select, comma {逗号} point {点号}}作小数点的数字',
  'row.blank': '为空',
  'row.sku': '{text}不是1至128个可打印字符',
  'row.two-signs': '{pieces}件的单价为{price}：两个负号，含义不明',
  'row.quantity': '{quantity}不能作为订购数量',
  'row.no-money': '{amount}不是有效金额：不得为负，最多六位小数',
  'row.discount': '{amount}超过了此行的价值',
  'row.currency': '{text}不是 ISO 标准的币种代码',
  'row.no-csv':
    '不是有效的 CSV：{fault, select, opening {单元格不以引号开头，中间却有引号} closing {引号闭合之后，单元格还有内容} open {有引号没有闭合} other {无法切分}}',
  'row.order-discount': '{amount}超过了{type, select, order {订单} return {退货单}}{order}的价值：整单未计入',
  'row.currencies':
    '{type, select, order {订单} return {退货单}}{order}的各行既有{one}又有{other}：整单未计入',

  'currency.given': '由您指定',
  'currency.country': '多数行来自{country}；可用 --currency 另行指定',
  'currency.beside': '据{column}列',
  'currency.default': '默认值；可用 --currency 另行指定',

  'file.two-orders-of-days': `{file}：{day}（${line('dayLine')}）是日在前，{month}（${line('monthLine')}）是月在前；请修正文件，或用 --date-format 指明格式`,
  'file.day-first-unlike': `{file}：{text}（${line()}）是日在前，与同类导出文件不同；可用 --date-format dd/MM/yyyy 明确`,
  'file.open-year': `{file}：{text}（${line()}）开头可能是年也可能是日；可用 --date-format yy-MM-dd、dd-MM-yy 或 MM-dd-yy 明确`,
  'file.year-day-month': `{file}：{text}（${line()}）在年之后是日在月前；使用 --date-format yyyy-dd-MM，即可按此读取文件中的全部日期`,
  'file.month-first': `{file}：{text}（${line()}）是月在日前；使用 --date-format {format}，即可按此读取文件中的全部日期`,
  'file.open-date': `{file}：{text}（${line()}）有两种读法，文件中没有日期能说明是哪一种；可用 --date-format dd/MM/yyyy 或 --date-format MM/dd/yyyy 明确`,
  'file.date-format':
    '--date-format {format}{missing, select, day {没有日（dd）} month {没有月（MM；小写 mm 是分钟）} year {没有年（yyyy）} form {不是有效的日期格式：表示自身的字母要放在单引号中}}；写法遵循 date-fns，例如 dd/MM/yyyy HH:mm',
  'file.two-encodings':
    '{file}混用了两种编码：{text}是 UTF-8，{other}不是，总有一个名称会变成乱码；请以同一种编码保存，或用 --encoding 指明一种',
  'file.no-encoding':
    '{file}不是 UTF-8：请用 --encoding 指明编码，例如 gb18030、windows-1252、macintosh、shift_jis',
  'file.no-text': '{file}的编码是{encoding}，无法读取：请另存为 UTF-8',
  'file.unknown-encoding': '--encoding：{encoding}不是有效的编码；有效的例如 utf-8、gb18030、windows-1252',
  'file.other-encoding': '{file}不是{encoding}编码：请用 --encoding 换一种，例如 gb18030、windows-1252',
  'file.encoding-guessed':
    '（按{encoding}读取，这只是推测：可用 --encoding 指明其他编码，例如 gb18030、shift_jis）',
  'file.two-marks': `{file}，{column}列：{point}（${line('pointLine')}）以点号作小数点，{comma}（${line('commaLine')}）以逗号作小数点；可用 --decimal point 或 --decimal comma 明确`,
  'file.two-currencies': `{file}，{column}列：{one}（${line('oneLine')}）与{other}（${line('otherLine')}）币种不同，不能相加；请另设一列注明币种（--currency-column）`,
  'file.other-currency': `{file}，{column}列：{text}（${line()}）与 --currency {given}的币种不符`,
  'file.open-currency': `{file}，{column}列：{text}（${line()}）的货币符号为多种币种共用；可用 --currency 指明，例如人民币或日元`,
  'file.open-mark': `{file}，{column}列：{text}（${line()}）有两种读法，文件中无从判断；可用 --decimal point 或 --decimal comma 明确`,
  'file.missing-columns': '找不到以下列：{columns}；文件中有{header}',
  'file.other-start':
    '（如果这不是表头：用 --skip-lines 指明表头之前有几行，{cut, select, sheet {用 --sheet 指明其他工作表} text {用 --delimiter 指明分隔符}}）',
  'file.missing-positions':
    '{columns}：文件没有表头，无法推测；请给出1至{count, number}之间的列号（第一行：{first}）',
  'file.missing-column': `${field}（{flag}）${more}`,
  'file.no-position': '{flag}：没有第{position}列，第一行共{count, number}列：{first}',
  'file.no-header':
    '{flag}：文件没有表头，找不到{name}；请给出1至{count, number}之间的列号（第一行：{first}）',
  'file.no-column': '{flag}：文件中没有{name}列，只有{header}',
  'file.column-twice': '{flag}：表头中{name}出现了{times, number}次；请给出列号：{positions}',
  'file.open-quote': `{file}：${line('from')}的引号没有闭合，吞掉了{lines, number, ::group-off}行，直到${line('to')}：请闭合或删去该引号`,
  'file.header-no-csv': `{file}：${line()}的表头{reason}`,
  'file.empty': '{file}是空的：需要包含客户和日期的行',
  'file.no-rows': '{file}只有表头，没有数据行：没有可读取的内容',
  'file.only-broken': `{file}只有表头，没有数据行：${line()}{reason}`,
  'file.wide-rows': `{file}：${line()}的单元格多于表头的列名（{width, number}个），多数行都是如此：可能是数字或名称中的逗号没有加引号，或表头第一列没有列名；请给单元格加引号、改用其他分隔符，或补上列名`,
  'file.no-sheet': '--sheet：{file}中没有名为{sheet}的工作表，只有{sheets}',
  'file.broken-sheet':
    '{file}的开头像 Excel 文件（.xlsx），却无法读取：请重新保存，或另存为 CSV；如果是压缩包，请先解压',
  'file.broken-zip': '{file}无法解压，可能不完整或已损坏',
  'file.unreadable':
    '无法读取{file}：{why, select, ENOENT {没有这个文件或目录} EISDIR {这是一个目录} ENOTDIR {路径中有一部分不是目录} EACCES {当前用户无权打开}}',
  'file.grouped': `{file}：${line()}在订单之下，{account}和{date}为空，与分组导出的文件一样；用 --carry-down 沿用上一行的值，用 --no-carry-down 则不计入这些行`,
  'file.no-table': `{file}${oneOf('kind', {
    xls: '是旧式 Excel 文件（.xls），不是订单表：请打开后另存为 .xlsx 或 CSV',
    pdf: '是 PDF，不是订单表：请改为导出 CSV 或 .xlsx',
    parquet: '是 Parquet 文件，不是订单表：请导出为 CSV',
    html: '是 HTML 或 XML，不是订单表：请用表格软件打开后另存为 .xlsx 或 CSV',
    json: '是 JSON，不是订单表：请将订单导出为 CSV 或 .xlsx，或发送到 POST /v1/events',
    database: '是数据库，不是订单表：请将其中的订单导出为 CSV',
    packed: '的压缩方式无法识别，不是订单表：请先解压（此处只解压一层）',
  })}`,
  'file.unknown-export': '--from：{name}既不是日期，也不属于{known}',
  'file.other-export': '--from {name}：文件中没有{missing}，只有{header}',
  'file.nothing':
    '{file}的{rows, number}行中没有截至{until}的订单：{for, select, fit {没有可拟合的数据} backtest {没有可预测的客户}}',
  'file.no-order': '{file}的{rows, number}行中没有订单：没有变动可言',
  'file.no-order-before': '{file}的{rows, number}行中没有早于{from}的订单：没有可作起点的历史',
  'file.ends-ahead': '{file}到{last}为止，而这一天尚未到来：请更正该日期，或用 --until 将其排除',
  'file.short-history': '{file}到{last}为止：需要两个完整季度的月份才能比较',
  'file.ends-before': '{file}到{last}为止：{at}之后发生了什么无从知道',
  'file.ends-early': '--to：{file}到{last}为止；此后每家客户看起来都会是沉默的',

  'import.read': '已读取{file}共{rows, number}行：{columns}',
  'import.currency': '币种{code}：{why}',
  'import.left-out':
    '{rows, number}行{why, select, no_account {没有客户，未计入} no_order {为草稿、报价单或已作废的单据，未计入} outside {不在 --from 和 --until 之间}}',
  'import.resumed': '接着中断的导入继续：此前已发送{batches, number}批',
  'import.sums': '{accounts, number}家客户的{orders, number}笔订单和{returns, number}笔退货；{profiles}',
  'import.profiles': '已写入{profiles, number}份客户资料',
  'import.no-profiles': '没有写入客户资料（用 --owner-email 指定负责人）',
  'import.dry-run': '试运行：没有发送任何内容',
  'import.id': '本次导入{id}：可用{undo}撤回',
  'import.result':
    '接受{accepted, number}条，已有{duplicate, number}条，拒绝{rejected, number}条，无法读取{problems, number}行；每秒{pace, number}条',
  'import.row': '第{line, number, ::group-off}行，{column}列：{reason}',
  'import.rejected': '第{line, number, ::group-off}行，{id}：{field}被拒绝：{reason}',
  'import.more': '另有{count, number}条；用 --json 列出全部',
  'import.sample': `  ${line()}：{name}的{type, select, order {订单} return {退货}}{id}，{at}，{lines, number}行，{worth}`,
  'import.other-days':
    '{orders, number}笔订单和退货在公司营业日时区{company}与文件时区{zone}落在不同的日期：系统按前者计；加上 --time-zone {company}后拟合、回测与推演也会如此',
  'import.replaced':
    '替换{day}的导入{id}（{why}）：其中{accounts, number}家客户的{orders, number}笔订单和{returns, number}笔退货将被撤回',
  'import.in-part': '同一文件，曾部分撤回',
  'import.read-otherwise': '同一文件，读法不同：{differences}',
  'import.difference': '{name}现为{now}，原为{before}{more, select, yes {；} no {}}',
  'import.none': '无',
} as const
