import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** What an action takes and gives. */
export interface KnownAction {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** Text of this project's own action. */
export const OWN_ACTION_TEXT = readFileSync('.github/actions/translate/action.yml', 'utf8')

/** Name of this project's own action, as other repositories write it, without a version. */
export const OWN_ACTION = 'evergloss/evergloss/.github/actions/translate'

/** What the action `name` (without a version) takes and gives; undefined for one that no workflow here is meant to use. */
export function knownAction(name: string): KnownAction | undefined {
  return name === OWN_ACTION ? OWN : FOREIGN[name]
}

const OWN = own()

function own(): KnownAction {
  const { inputs, outputs }: Record<'inputs' | 'outputs', object> = parse(OWN_ACTION_TEXT)
  return { inputs: Object.keys(inputs), outputs: Object.keys(outputs) }
}

/** As the action.yml of the pinned versions have it. */
const FOREIGN: Readonly<Record<string, KnownAction>> = {
  'actions/checkout': {
    inputs:
      words(`repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean
      filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules
      set-safe-directory github-server-url`),
    outputs: words('ref commit'),
  },
  'actions/upload-artifact': {
    inputs: words(
      'name path if-no-files-found retention-days compression-level overwrite include-hidden-files',
    ),
    outputs: words('artifact-id artifact-url artifact-digest'),
  },
  'actions/download-artifact': {
    inputs: words('name artifact-ids path pattern merge-multiple github-token repository run-id'),
    outputs: words('download-path'),
  },
  'actions/setup-node': {
    inputs:
      words(`always-auth node-version node-version-file architecture check-latest registry-url scope token cache
      package-manager-cache cache-dependency-path mirror mirror-token`),
    outputs: words('cache-hit node-version'),
  },
  'actions/cache/restore': {
    inputs: words('path key restore-keys enableCrossOsArchive fail-on-cache-miss lookup-only'),
    outputs: words('cache-hit cache-primary-key cache-matched-key'),
  },
  'actions/cache/save': {
    inputs: words('path key upload-chunk-size enableCrossOsArchive'),
    outputs: [],
  },
  'actions/create-github-app-token': {
    inputs: words(`app-id private-key owner repositories skip-token-revoke github-api-url permission-contents
      permission-issues permission-pull-requests`),
    outputs: words('token installation-id app-slug'),
  },
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
