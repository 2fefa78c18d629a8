import cli from '../../../locales/en/cli.json' with { type: 'json' }
import segment from '../../../locales/en/segment.json' with { type: 'json' }
import status from '../../../locales/en/status.json' with { type: 'json' }

/** Words in `en`, by namespace. */
export const resources = { cli, segment, status }
