/** The step that checks the repository out; git keeps no token afterwards, since nothing here pushes with it. */
export const CHECKOUT = `- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false`

/**
 * The same with the newest commit of the branch, in place of the one that the run is for: a run that waited, or that somebody runs again, would bring
 * older sources to Crowdin.
 */
export const CHECKOUT_NEWEST = `${CHECKOUT}
          ref: \${{ github.ref }} # the newest commit, also when an older run is run again`

/** The action that keeps files of a run. */
export const UPLOAD = 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2'

/** This package's own action. */
export function ownAction({ version }: { readonly version: string }): string {
  return `evergloss/evergloss/.github/actions/translate@v${version}`
}
