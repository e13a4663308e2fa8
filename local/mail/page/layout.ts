import { html } from 'hono/html'

type Html = ReturnType<typeof html>

// Both colours are fine on light and dark tabs.
const ENVELOPE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b6b58" d="M1 3h14v10H1z"/><path fill="none" stroke="#fff" stroke-width="1.4" d="m1 4 7 5 7-5"/></svg>',
)}`

/** The mailbox's frame: the list on the left and one mail, or a hint, on the right. */
export function layout(list: Html, message?: Html): Html {
  return html`<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Mailbox</title>
  <link rel="stylesheet" href="/_mailbox/mailbox.css">
  <link rel="icon" href="${ENVELOPE}">
  <script src="/_mailbox/mailbox.js" defer></script>
</head>
<body class="${message ? 'reading' : 'listing'}">
  ${list}
  <main>${message ?? html`<p class="hint">Every mail the stack sends lands here, and nowhere else.</p>`}</main>
</body>
</html>`
}

/** What an address shows behind which there is no mail. */
export function notFound(): Html {
  return layout(
    html`<nav><a class="back" href="/_mailbox">All mail</a></nav>`,
    html`<p class="hint">No such mail.</p>`,
  )
}
