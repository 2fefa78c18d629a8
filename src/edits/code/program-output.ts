import { isCommandLine } from './command-line.ts'

/** Lines that only a compiler, an interpreter, a test run, a log or a shell writes. */
const SURE = [
  /^ *--> \S+:\d+(?::\d+)?$/m,
  /^error\[\w+\]: /m,
  /^Traceback \(most recent call last\):/m,
  /^ *File "[^"\n]+", line \d+/m,
  /^[ \t]+at \S[^\n]*:\d+:\d+\)?$/m,
  /^test \S+ \.\.\. (?:ok|FAILED|ignored)$/m,
  /^thread '[^'\n]*' panicked at /m,
  /^ *(?:Compiling|Downloaded|Checking|Fresh) [\w-]+ v\d/m,
  /^ *Finished [^\n]*\btarget\(s\) in /m,
  /^\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/m,
  /^INFO: {2,}\S/m,
  /^npm (?:ERR!|WARN|error|warn) /m,
  /^(?:\$|PS [A-Z]:[^>\n]*>|[A-Z]:\\[^>\n]*>|[\w.-]+@[\w.-]+:[^$#\n]*[$#]) ?\S/m,
  /^---> \d+%/m,
]
/** So do these, but only together. */
const LIKELY = [
  /^(?:error|warning|note|help): \S/m,
  /^[ \t\d|]*(?:[\^~]{3,}|-{3,})[ \t]*$/m,
  /^[ \t]*\d* \| /m,
  /^ *= (?:note|help): /m,
]

/** A prompt before a command; alone it is a quotation. */
const PROMPT = /^[>%#] (\S[^\n]*)$/gm

/** True for what a program has printed: its words are never translated. */
export function isProgramOutput(text: string): boolean {
  if (SURE.some(sign => sign.test(text)) || LIKELY.filter(sign => sign.test(text)).length > 1) return true
  return Array.from(text.matchAll(PROMPT)).some(([, command = '']) => isCommandLine(command))
}
