import cli from '../../../locales/zh-CN/cli.json' with { type: 'json' }
import segment from '../../../locales/zh-CN/segment.json' with { type: 'json' }
import status from '../../../locales/zh-CN/status.json' with { type: 'json' }

/** Words in `zh-CN`, by namespace. */
export const resources = { cli, segment, status }
