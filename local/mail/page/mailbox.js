const nav = document.querySelector('nav[data-newest]')
const arrived = document.querySelector('.arrived')

// Opening a mail is a new page; the list stays where it was all the same.
if (nav) {
  nav.scrollTop = Number(sessionStorage.getItem('scrolled'))
  nav.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  addEventListener('pagehide', () => sessionStorage.setItem('scrolled', String(nav.scrollTop)))
}

// Says when new mail has arrived, without moving what somebody is reading.
async function look() {
  const answer = await fetch(`/_mailbox/messages?after=${encodeURIComponent(nav.dataset.newest)}`)
  const { length } = await answer.json()
  arrived.hidden = length === 0
  arrived.textContent = length === 1 ? '1 new mail' : `${length} new mails`
}

// A stack that is being restarted is no reason to stop looking.
if (nav && arrived) setInterval(() => document.hidden || look().catch(() => {}), 2000)
