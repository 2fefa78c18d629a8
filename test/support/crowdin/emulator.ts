import { parseArgs } from 'node:util'
import { addFile } from './sources/add-file.ts'
import { LANGUAGES } from './languages.ts'
import { type CrowdinEmulator, startCrowdin } from './start.ts'

/** `npm run crowdin:emulator -- [--port N] [--languages de,fr] [--empty]`: a Crowdin to play with, until Ctrl-C. */
const HELP = `npm run crowdin:emulator -- [OPTIONS]

A Crowdin to play with, on this machine, until Ctrl-C; it keeps nothing.

  --port N           where it listens; 8787 unless given, 0 for any that is free
  --languages CODES  into which is translated, separated by commas; de,fr,ja,zh-CN unless given
  --empty            without the file that it begins with
  --help             this text`

const values = readValues()
const targetLanguageIds = values.languages.split(',')
const crowdin = await startCrowdin({ port: Number(values.port), targetLanguageIds, latency: 20 })
if (!values.empty) fill(crowdin)
console.log(welcome(crowdin))
process.on('SIGINT', () => process.exit(0))

/** Ends the program with the help, or with what was expected. */
function readValues() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        languages: { type: 'string', default: 'de,fr,ja,zh-CN' },
        empty: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const unknown = values.languages.split(',').filter(id => !LANGUAGES.has(id))
    if (unknown.length > 0)
      throw new Error(
        `--languages ${unknown.join(',')}: expected some of ${[...LANGUAGES.keys()].join(', ')}`,
      )
    if (values.help) {
      console.log(HELP)
      return process.exit(0)
    }
    return values
  } catch (error) {
    console.error(`crowdin:emulator: ${error instanceof Error ? error.message : String(error)}`)
    return process.exit(2)
  }
}

function fill({ state, translators }: CrowdinEmulator): void {
  const units = [
    ['welcome-1', 'Welcome to <g id="1">the blog</g>.', 'Heading. 1 = link to the front page'],
    ['welcome-2', 'Posts are written in English and translated by readers.', 'Paragraph'],
    ['welcome-3', 'Run <x id="1" equiv-text="`npm start`"/> to see them.', 'Paragraph. 1 = code'],
  ].map(
    ([id, text, note]) =>
      `      <trans-unit id="${id}" xml:space="preserve">\n        <source>${text}</source>\n        <note>${note}</note>\n      </trans-unit>\n`,
  )
  const file = `<file original="welcome.md" source-language="en" datatype="plaintext">`
  const source = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n  ${file}\n    <body>\n${units.join('')}    </body>\n  </file>\n</xliff>\n`
  const importOptions = { contentSegmentation: false }
  addFile(state, { name: 'welcome.md.xliff', bytes: Buffer.from(source), type: 'xliff', importOptions })
  if (!targetLanguageIds.includes('de')) return
  translators.translate('welcome-1', 'de', 'Willkommen im <g id="1">Blog</g>.')
  translators.approve('welcome-1', 'de')
}

function welcome({ state, baseUrl, token, projectId }: CrowdinEmulator): string {
  return `A Crowdin emulator, for trying things out. Ctrl-C ends it, and it keeps nothing.

Translate in a browser: ${state.origin}/

For the command line:

    export CROWDIN_BASE_URL=${baseUrl}
    export CROWDIN_PERSONAL_TOKEN=${token}
    export CROWDIN_PROJECT_ID=${projectId}

With curl:

    curl -H "Authorization: Bearer $CROWDIN_PERSONAL_TOKEN" "$CROWDIN_BASE_URL/projects/$CROWDIN_PROJECT_ID/strings"
    curl -H "Authorization: Bearer $CROWDIN_PERSONAL_TOKEN" -H 'Content-Type: application/json' \\
      -d '{ "stringId": ${firstString(state)}, "languageId": "${targetLanguageIds[0]}", "text": "…" }' \\
      "$CROWDIN_BASE_URL/projects/$CROWDIN_PROJECT_ID/translations"
`
}

function firstString({ strings }: CrowdinEmulator['state']): number {
  return [...strings.keys()][1] ?? 1
}
