/**
 * A text without a token: neither the one in use, as it is, percent-encoded or in base64, nor anything else that looks like one of GitHub's. Passwords
 * and queries in addresses go, too. What is left out becomes `…`.
 */
export function hideToken(text: string, token: string): string {
  return formsOf(token)
    .reduce((rest, form) => rest.replaceAll(form, '…'), text)
    .replaceAll(/…=+/g, '…')
    .replaceAll(/\b(?:gh[a-z]_|github_pat_)\w{4,}/g, '…')
    .replaceAll(/(https?:\/\/)[^\s/@"'<>]*@/gi, '$1…@')
    .replaceAll(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/gi, '$1?…')
}

/** As a password goes to git, and as it stands by itself. */
function formsOf(token: string): string[] {
  const encoded = ['', ':', 'x-access-token:'].map(user =>
    Buffer.from(user + token)
      .toString('base64')
      .replace(/=+$/, ''),
  )
  // the longest first: one may end with another
  return token === '' ? [] : [...encoded.reverse(), encodeURIComponent(token), token]
}
