/** The words of a message code `namespace:key` in the reader's language, with params filled in. */
export type Words = (code: string, params?: Readonly<Record<string, string | number>>) => string

/** What a piece of a report means; a terminal gives it a colour, everything else leaves it as it is. */
export type Meaning = 'good' | 'due' | 'bad' | 'unsure' | 'quiet' | 'strong' | 'before' | 'after'

export type Paint = (meaning: Meaning, text: string) => string
