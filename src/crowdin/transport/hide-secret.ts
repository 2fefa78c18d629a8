/** Characters that a piece of a secret has at least; what is shorter is in other words by chance. */
const PIECE = 12

/**
 * A text without a secret: neither as it is, percent-encoded or in base64, nor a piece of 12 characters of any of these. Addresses lose
 * their queries, which may hold a signature. What is left out becomes `…`.
 */
export function hideSecret(text: string, secret: string): string {
  const plain = text.replaceAll(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/gi, '$1?…')
  return formsOf(secret).reduce(withoutPieces, plain)
}

/** What stands before a secret moves its base64 by up to two characters. */
function formsOf(secret: string): string[] {
  const shifted = [0, 1, 2].map(shift => {
    const bytes = Buffer.from(' '.repeat(shift) + secret)
    const text = bytes.toString('base64').replace(/=+$/, '')
    // the characters at both ends depend on what stands beside it
    return text.slice(shift === 0 ? 0 : shift + 1, bytes.length % 3 === 0 ? undefined : -1)
  })
  return [secret, encodeURIComponent(secret), ...shifted]
}

function withoutPieces(text: string, form: string): string {
  const length = Math.min(PIECE, form.length)
  const pieces = new Set(
    Array.from({ length: form.length - length + 1 }, (_, i) => form.slice(i, i + length)),
  )
  const secret = Array.from({ length: text.length }, () => false)
  for (let i = 0; i + length <= text.length; i++)
    if (pieces.has(text.slice(i, i + length))) secret.fill(true, i, i + length)
  return Array.from(text.split(''), (character, i) =>
    secret[i] !== true ? character : secret[i - 1] === true ? '' : '…',
  ).join('')
}
