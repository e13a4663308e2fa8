import { oneOf } from '../one-of.ts'

/** What a fit and a back-test say, in British English. What stands in documents as well is written without marks between thousands. */
export const modelReportsEn = {
  'fit.use': 'Use it: nothing speaks against these parameters.',
  'fit.use-with-care':
    'Use it with care: what follows ! below speaks against {findings, plural, one {it} other {it in # ways}}.',
  'fit.head':
    '{model}, k = {stages, number}, {accounts, plural, one {# account} other {# accounts}}, times in {unit, select, days {days} weeks {weeks}}',
  'fit.column': '{column, select, parameter {parameter} estimate {estimate} standard_error {standard error}}',
  'fit.open': 'open',
  'fit.likelihood': 'log-likelihood {likelihood}, condition number {condition}',
  'fit.likelihood-alone': 'log-likelihood {likelihood}, condition number none',
  'fit.dropout': 'chance to drop out after an order: {share}',
  'fit.stages-chosen': 'k chosen by likelihood: {profile}',
  'fit.no-dropout':
    'dropout not identified: a model in which nobody drops out explains the orders as well (likelihood ratio {ratio}, below {least}); do not read P(alive) or a and b',
  'fit.not-converged':
    'not converged: the likelihood still rises after {evaluations, number, ::group-off} evaluations',
  'fit.no-peak':
    'no peak: the likelihood is level or curved upwards at the estimates, so there are no standard errors',
  'fit.ill-conditioned': 'ill-conditioned: condition number {condition}; parameters can trade places',
  'fit.loose': 'loose: the standard error of {names} is larger than the estimate',
  'fit.left-out': `{rows, plural, one {# row} other {# rows}} left out: ${oneOf('why', {
    after: 'after the last day',
    'no-account': 'without an account',
    'no-order': 'drafts, quotations or cancelled documents',
    credit: 'credit notes, by a negative amount or the number of a cancelled invoice',
    zero: 'an amount of 0, as of a credit note',
    unreadable: 'could not be read',
  })}`,
  'fit.zero-orders':
    '{rows, plural, one {# row with an amount of 0 was counted as an order} other {# rows with an amount of 0 were counted as orders}}',

  'backtest.alike':
    'Nothing to judge here: {again, select, none {none} all {all}} of the {accounts, number, ::group-off} accounts ordered again, so that no forecast could tell them apart.',
  'backtest.behind': 'Do not use it here: {rivals} came closer to what happened.',
  'backtest.level': 'Not better than {rivals} here: the difference is within chance (Brier, 95 %).',
  'backtest.use': 'Use it: its forecasts came closer to what happened than {rivals} (Brier, 95 %).',
  'backtest.rival': oneOf('rival', {
    recency: 'a regression on recency',
    rfm: 'a regression on recency, frequency and amount',
    mbg: 'a purchase model alone',
  }),
  'backtest.learned-at': 'learned at {days}',
  'backtest.no-earlier': 'no earlier horizon was over: purchase models alone speak',
  'backtest.learned-nothing':
    'nothing to learn: {who, select, nobody {nobody} everybody {everybody}} ordered again in all {cases, number, ::group-off} cases at {days}; a purchase model ranks, what happened says how often',
  'backtest.head':
    '{accounts, plural, one {# account} other {# accounts}} at {at}: {share} ordered nothing in the next {days, plural, one {day} other {# days}} ({learned}).',
  'backtest.season-unknown':
    'The season is not known: no three horizons of orders lie before the same day a year earlier. The level may be off by what a season makes.',
  'backtest.season-known':
    'The season is known from the same days a year before; level moved by {shift} log-odds.',
  'backtest.watched':
    'Watched accounts alone (three order days or more, the last within the horizon): {accounts, number}, {share} fell silent.',
  'backtest.model': oneOf('model', {
    holdfast: 'Holdfast',
    shipped: 'shipped rules',
    rfm: 'RFM regression',
    recency: 'recency regression',
    mbg: 'MBG/NBD, no training',
  }),
  'backtest.column':
    '{column, select, model {model} auc {AUC} se {se} brier {Brier} log_loss {log-loss} ece {ECE} lift {lift@10%} against {against}}',
  'backtest.interval': '{estimate} ({low} to {high})',
  'backtest.lead': 'Holdfast against {model}: AUC {auc}, Brier {brier} (95%, paired by account).',
  'backtest.lead-without-auc':
    'Holdfast against {model}: AUC has no value, Brier {brier} (95%, paired by account).',
  'backtest.file-ends':
    '{file}: the last order is of {last}, the horizon ends on {end}; days after the file’s end count as silent',
  'backtest.file-ends-advice': '; --horizon {days, number, ::group-off} ends with the file',

  'backtest.page-title': 'Back-test at {at}',
  'backtest.page-heading': 'Who would fall silent? Forecast of {at}',
  'backtest.chart':
    '{chart, select, leads {Holdfast’s lead} calibration {Calibration} roc {ROC} lift {Lift} rhythms {Order rhythms}}',
  'backtest.chart-says': oneOf('chart', {
    leads:
      'Difference with its 95% interval from draws of accounts, the same for both models. Only an interval without 0 is a claim; Brier is better when lower.',
    calibration:
      'Does 70% mean 70%? Tenths of the accounts by forecast; on the dashed line it does. Below: how many accounts got which forecast from Holdfast.',
    roc: 'Silent accounts found against others disturbed, from the highest forecast down; dashed is chance.',
    lift: 'Silent accounts among those with the highest forecasts, as a multiple of chance.',
    rhythms:
      'The surest forecasts of accounts with four or more order days in the year before, those that came true and those that did not. Each mark is an order day, the horizon is shaded.',
  }),
  'backtest.no-rhythms': 'Order rhythms: no account had four order days in the year before.',
  'backtest.axis': oneOf('axis', {
    'fell-silent': 'share that fell silent',
    forecast: 'forecast probability of silence',
    accounts: 'accounts',
    disturbed: 'share of the others disturbed',
    found: 'share of the silent accounts found',
    'highest-first': 'share of accounts, highest forecast first',
    'times-chance': 'times as many as by chance',
    'days-around': 'days before and after the forecast',
  }),
  'backtest.example':
    '{account}: {forecast} forecast, {came, select, silent {fell silent} ordered {ordered}}',
  'backtest.drift':
    'Correction for the drift of the base rate: {shift} in log-odds; {carried} of the latest miss and {seasonal} of last year’s used to come back.',
} as const
