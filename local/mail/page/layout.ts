import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** The mailbox's frame: the list on the left and one mail, or a hint, on the right. */
export function layout(list: Html, message?: Html): Html {
  return html`<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Mailbox</title>
  <link rel="stylesheet" href="/_mailbox/mailbox.css">
  <link rel="icon" href="data:,">
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
