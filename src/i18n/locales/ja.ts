import cli from '../../../locales/ja/cli.json' with { type: 'json' }
import document from '../../../locales/ja/document.json' with { type: 'json' }
import edits from '../../../locales/ja/edits.json' with { type: 'json' }
import git from '../../../locales/ja/git.json' with { type: 'json' }
import project from '../../../locales/ja/project.json' with { type: 'json' }
import segment from '../../../locales/ja/segment.json' with { type: 'json' }
import status from '../../../locales/ja/status.json' with { type: 'json' }

/** Words in `ja`, by namespace. */
export const resources = { cli, document, edits, git, project, segment, status }
