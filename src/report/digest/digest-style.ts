/** How a format writes what a digest names; all of it comes from outside and stays text. */
export interface DigestStyle {
  readonly text: (text: string) => string
  /** An account on GitHub. */
  readonly account: (login: string) => string
  /** What stands behind an address. */
  readonly link: (text: string, url: string) => string
}
