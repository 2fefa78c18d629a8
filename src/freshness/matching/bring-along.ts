import { link, type Links, type Side } from './sides.ts'

/** Links equal units beside linked ones on both sides: what says something of its neighbour moves with it. */
export function bringAlong(before: Side, after: Side, links: Links): void {
  const { targets, sources, equal } = links
  const follow = (i: number, step: 1 | -1): void => {
    const j = (targets[i] ?? -1) + step
    const at = i + step
    const isFree = targets[i] !== -1 && targets[at] === -1 && sources[j] === -1
    if (!isFree || before.keys[at] === -1 || before.keys[at] !== after.keys[j]) return
    link(links, at, j)
    equal.add(at)
  }
  for (let i = 0; i < targets.length; i += 1) follow(i, 1)
  for (let i = targets.length - 1; i >= 0; i -= 1) follow(i, -1)
}
