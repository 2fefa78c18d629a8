import { addLabels, ensureLabels } from '../../../github/labels.ts'
import type { Desk } from '../types.ts'
import type { LabelWish } from './labels.ts'

/** Gives an issue or a pull request the labels that it lacks; those that the repository lacks are made. */
export async function putLabels(
  { github }: Desk,
  { number, labels }: { readonly number: number; readonly labels: readonly string[] },
  wishes: readonly LabelWish[],
): Promise<void> {
  const lacking = wishes.filter(({ name }) => !hasLabel(labels, name))
  if (lacking.length === 0) return
  await ensureLabels(github, lacking)
  await addLabels(
    github,
    number,
    lacking.map(({ name }) => name),
  )
}

/** Whether a label is among some; GitHub has one of each name, whatever its case. */
export function hasLabel(labels: readonly string[], name: string): boolean {
  return labels.some(label => label.toLowerCase() === name.toLowerCase())
}
