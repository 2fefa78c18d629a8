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
  /^(?:\$ |PS [A-Z]:[^>\n]*> ?|[A-Z]:\\[^>\n]*> ?|[\w.-]+@[\w.-]+:[~/][^$#\n]*[$#] )\S/m,
  /^---> \d+%/m,
]
/** A compiler's message, and what it draws below: marks under the code, a margin, notes. A frame of a text has a margin too. */
const MESSAGE = /^(?:error|warning): \S/m
const DRAWN = /^[ \t\d|]*[\^~]{3,}|^[ \t]*\d* \| |^ *= (?:note|help): /m

/** A prompt before a command; alone it is a quotation. */
const PROMPT = /^[>%#] (\S[^\n]*)$/gm

/** True for what a program has printed: its words are never translated. */
export function isProgramOutput(text: string): boolean {
  if (SURE.some(sign => sign.test(text)) || (MESSAGE.test(text) && DRAWN.test(text))) return true
  return Array.from(text.matchAll(PROMPT)).some(([, command = '']) => isCommandLine(command))
}
