/** Ledger of the translation of a source into one locale (BCP 47), relative to the root. */
export function ledgerPath(locale: string, source: string): string {
  return `${FOLDER}${locale}/${source}${ENDING}`
}

/** The source and the locale that a path is the ledger of; undefined for the path of anything else. */
export function readLedgerPath(
  path: string,
): { readonly locale: string; readonly source: string } | undefined {
  if (!path.startsWith(FOLDER) || !path.endsWith(ENDING)) return undefined
  const slash = path.indexOf('/', FOLDER.length)
  const [locale, source] = [path.slice(FOLDER.length, slash), path.slice(slash + 1, -ENDING.length)]
  return slash === -1 || locale === '' || source === '' ? undefined : { locale, source }
}

/** True for the folder of all ledgers and whatever lies in it. */
export function isLedgerPlace(path: string): boolean {
  return `${path}/`.startsWith(FOLDER)
}

const FOLDER = '.translate/'
const ENDING = '.jsonl'
