/** What the console says to newcomers, in British English. */
export const tourEn = {
  'console.tour': 'Five minutes with the sample company',
  'console.tour-intro':
    'Nordwall Fasteners is made up, with a year of orders, complaints and people. Five stops show what there is; everything may be tried, nothing leaves this machine.',
  'console.tour-stop':
    '{stop, select, today {Today} accounts {Who is leaving} account {One account} complaints {Complaints} portfolio {All accounts together} policy {The rules}}',
  'console.tour-about':
    '{stop, select, today {What waits for you, the most urgent first. Open a task: it says who, why and what to say, and takes the answer right there.} accounts {The accounts that are leaving, worst first, with the reason in words. A click on a column sorts, the address can be kept and sent.} account {Everything known of one account: what adds to its risk, the course of it, what it stopped buying. Choose a past day to see what was known then.} complaints {Every open case with its clock. One that waits for the customer says so. Open one to see its letters and what can be done.} portfolio {Who carries how much work, and how the whole base moves: who came, grew, shrank and went.} policy {Every rule by which Holdfast decides, with what it is for. Nothing is decided by anything else.}}',
  'console.tour-next':
    'Next stop: {stop, select, today {today} accounts {who is leaving} account {one account} complaints {complaints} portfolio {all accounts together} policy {the rules}}',
  'console.tour-end': 'That was it. Back to today',
  'console.tour-hide': 'Do not show this any more',
  'console.first-run': 'Nothing is here yet. How to begin',
  'console.first-run-why': 'Holdfast needs orders: from some months of them on it knows who is late.',
  'console.first-step':
    '{step, select, orders {Load a file of past orders: npx holdfast import --orders FILE. It says first what it would do.} systems {Let your shop or ERP send each order as it comes, signed with a key: POST /v1/events, see docs/openapi.json.} people {Say who looks after which account: PUT /v1/accounts and PUT /v1/people, or a column of that file.} settings {Name the company, its hours and its currency: npx holdfast init.}}',
} as const
