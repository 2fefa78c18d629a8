/**
 * Ends the run with 2 and says why when the output cannot be written (a full disk). A reader that has seen enough (`| head`)
 * closes the pipe: nothing is wrong then. Loads nothing until it is needed.
 */
export function guardStreams(argv: readonly string[]): void {
  let told = false
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || told) return
      told = true
      process.exitCode = 2
      void tell(error, argv)
    })
}

async function tell(cause: Error, argv: readonly string[]): Promise<void> {
  const [{ chooseLocale }, { createTranslator }, { readEarlyOptions }, { reasonOf }] = await Promise.all([
    import('../i18n/choose-locale.ts'),
    import('../i18n/create-translator.ts'),
    import('./arguments.ts'),
    import('./failure.ts'),
  ])
  const t = await createTranslator(chooseLocale(readEarlyOptions(argv).uiLocale, process.env))
  process.stderr.write(`translate: ${t('cli:notWritten', { reason: reasonOf(cause) })}\n`)
}
