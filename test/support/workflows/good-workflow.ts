import { expect } from 'vitest'

/** The step's action that checks out, pinned. */
export const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0'

/** A workflow that nothing is to be said against. */
export const GOOD = `name: Good
on:
  pull_request:
permissions: {}
jobs:
  look:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # checkout
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - id: status
        uses: evergloss/evergloss/.github/actions/translate@v0.1.0
        with:
          command: status
      - run: echo "$COUNTS"
        env:
          COUNTS: \${{ steps.status.outputs.counts }}
`

/** The same with one place of it changed; fails where that place is not there. */
export function goodBut(from: string, to: string): string {
  expect(GOOD).toContain(from)
  return GOOD.replace(from, to)
}
