/** How much each kind of evidence counts. Chosen by measurement on two histories; `test/bench/reviewers.js` shows it. */
export interface Weights {
  readonly configured: number
  readonly codeOwner: number
  /** Named by posts of the locale: of the logarithm of their number, and once more where a post that is asked for is among them. */
  readonly frontMatter: number
  readonly frontMatterAsked: number
  /** Of the logarithm of commits, requests and reviews, each counted by its age. */
  readonly author: number
  readonly merged: number
  readonly reviewed: number
  /** What a commit to a post that is asked for counts. */
  readonly asked: number
  /** Days after which evidence counts half. */
  readonly halfLife: number
  /** A commit to so many locales counts 1 / locales ^ spread. */
  readonly spread: number
  /** All commits to several locales together count as much as so many commits to one, at most. */
  readonly mass: number
}

export const WEIGHTS: Weights = {
  configured: 100,
  codeOwner: 10,
  frontMatter: 1,
  frontMatterAsked: 1,
  author: 2,
  merged: 0.5,
  reviewed: 2,
  asked: 2,
  halfLife: 365,
  spread: 1,
  mass: 1,
}
