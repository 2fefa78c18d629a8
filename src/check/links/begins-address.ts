/** Whether an address begins there, behind the parenthesis that was to hold it; no name of a file without a known extension. */
export function beginsAddress(text: string, at: number): boolean {
  const address = new RegExp(ADDRESS)
  address.lastIndex = at
  return address.test(text)
}

const ADDRESS = /\s*<?(?:https?:|www\.|mailto:|@?\.{0,2}\/|#|[\w./-]{1,200}\.(?:md|html|png|svg|jpe?g)\b)/y
