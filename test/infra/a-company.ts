/** A deployment that says everything required: what a test adds is about itself. */
export const aCompany = {
  sender: { email: 'holdfast@acme-supply.com' },
  company: { name: 'Acme Supply' },
  office: { name: 'Sales', email: 'sales@acme-supply.com' },
  timeZone: 'Europe/Berlin',
  alarms: 'none',
}
