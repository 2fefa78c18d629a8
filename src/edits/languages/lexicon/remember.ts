/** UTF-16 units; what is longer is no word of any language and costs nothing. */
export const LONGEST_WORD = 60
/** Forms of which answers are remembered; more than most texts have. */
const MOST_REMEMBERED = 20_000

/** The same answer for the same form without asking twice, within bounded memory; a form that is too long gets the answer for ''. */
export function remember<T extends object | string>(look: (form: string) => T): (form: string) => T {
  const known = new Map<string, T>()
  const none = look('')
  return form => {
    if (form.length > LONGEST_WORD) return none
    const answer = known.get(form)
    if (answer !== undefined) return answer
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = look(form)
    known.set(form, found)
    return found
  }
}
