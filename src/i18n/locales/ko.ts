import cli from '../../../locales/ko/cli.json' with { type: 'json' }
import segment from '../../../locales/ko/segment.json' with { type: 'json' }
import status from '../../../locales/ko/status.json' with { type: 'json' }

/** Words in `ko`, by namespace. */
export const resources = { cli, segment, status }
