/** Name of the workflow for pull requests; the one behind it waits for this name. */
export const PULL_REQUEST_WORKFLOW = 'Translations in pull requests'
