/** What the console says of lost quotes, in Chinese. */
export const lostQuotesZhCN = {
  'lost-quotes.title': '未成交报价',
  'lost-quotes.as-of':
    '统计时间：{at}；共查看{accounts, plural, other {#}}位客户，每位客户取最近40份未成交报价。',
  'lost-quotes.told': '{from}至{to}共十二个月，有{quotes, plural, other {#}}份报价未成交。',
  'lost-quotes.all':
    '{trend, select, rising {数量在增加，超出偶然波动的范围。} falling {数量在减少，超出偶然波动的范围。} chance {增减均在偶然波动范围内，尚无法判断趋势。} few {数量太少，尚无法判断增减。}}',
  'lost-quotes.since':
    '{month}之前没有已知的未成交报价：如果贵公司系统此后才开始传入，数量增加可能仅因于此。',
  'lost-quotes.one':
    '{by, select, competitor {输给{name}：} article {商品{name}：}}{direction, select, rising {越来越多} falling {越来越少}}（共{quotes, plural, other {#}}份，其中最近三个月{latest, number}份）',
  'lost-quotes.trend':
    '{trend, select, rising {越来越多} falling {越来越少} chance {未超出偶然波动} few {太少，无法判断}}',
  'lost-quotes.trend-why':
    '只有按本页全部检验次数修正后仍然成立的趋势才会标明；否则单月多几份或少几份并不说明问题。',
  'lost-quotes.part': '{part, select, months {逐月数量} competitor {输给了谁} article {涉及哪些商品}}',
  'lost-quotes.without':
    '另有{quotes, plural, other {#}}份报价未注明{by, select, competitor {竞争对手} article {商品}}。',
  'lost-quotes.left-out':
    '另有{count, plural, other {#}}{by, select, competitor {个竞争对手} article {种商品}}未列出，其报价数更少。',
  'lost-quotes.none-of':
    '{by, select, competitor {未成交报价均未注明竞争对手。} article {未成交报价均未注明商品。}}',
  'lost-quotes.not-counted': '尚未统计：每周日清晨重训时统计全部客户的未成交报价。',
  'lost-quotes.none': '{from}至{to}没有已知的未成交报价。',
  'lost-quotes.how':
    '未成交报价由贵公司自己的系统传入：请让商城、ERP 或 CRM 把客户没有接受的每份报价发送到{route}（类型为{type}），注明原因；如已知，请一并注明竞争对手和商品。',
} as const
