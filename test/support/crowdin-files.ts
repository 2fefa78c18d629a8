import { createFile, type NewFile } from '../../src/crowdin/create-file.ts'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import type { RemoteFile } from '../../src/crowdin/types.ts'

/** An XLIFF 1.2 without targets, or with those given, of units by id. */
export function xliff(units: Record<string, string>, targets: Record<string, string> = {}): string {
  const unit = ([id, text]: [string, string]): string => {
    const target = targets[id] === undefined ? '' : `<target state="translated">${targets[id]}</target>`
    return `<trans-unit id="${id}" xml:space="preserve"><source>${text}</source>${target}</trans-unit>`
  }
  const language = Object.keys(targets).length > 0 ? ' target-language="de"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="hello.md" source-language="en"${language} datatype="plaintext"><body>
${Object.entries(units).map(unit).join('\n')}
</body></file>
</xliff>
`
}

/** What `createFile` needs for a file at the top of the project. */
export function newFile(name: string, content: string): NewFile {
  return {
    name,
    content,
    directoryId: null,
    branchId: null,
    title: name,
    context: '',
    parserVersion: null,
    labelIds: [],
    without: [],
  }
}

/** A file of these units at the top of the project. */
export async function fileWith(
  crowdin: Crowdin,
  units: Record<string, string>,
  name = 'hello.md.xliff',
): Promise<RemoteFile> {
  return (await createFile(crowdin, newFile(name, xliff(units)))).file
}
