const OPEN_LINKS_OUTSIDE = '<base target="_blank">'

/** A mail's HTML for its frame: links leave the frame, and nothing before the doctype changes how it is drawn. */
export function frameMail(html: string): string {
  const at =
    /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html)
  const index = at ? at.index + at[0].length : 0
  return html.slice(0, index) + OPEN_LINKS_OUTSIDE + html.slice(index)
}
