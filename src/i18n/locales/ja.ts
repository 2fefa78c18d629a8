import cli from '../../../locales/ja/cli.json' with { type: 'json' }
import segment from '../../../locales/ja/segment.json' with { type: 'json' }
import status from '../../../locales/ja/status.json' with { type: 'json' }

/** Words in `ja`, by namespace. */
export const resources = { cli, segment, status }
