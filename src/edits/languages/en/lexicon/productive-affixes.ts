/** Prefixes with which a writer makes a word that no dictionary has. */
export const PREFIXES: readonly string[] = (
  'un in im il ir non de dis mis anti counter re pre post sub super over under out inter intra trans multi bi tri uni ' +
  'co cross auto self semi hyper mega meta micro mini macro mono nano poly pseudo ultra fore up down tele vice'
).split(' ')

/** Suffixes that say something. `-ible`, `-or` and `-es` are left out: they are misspelt for `-able`, `-er` and `-s`. */
export const SUFFIXES: readonly string[] = (
  's ed ing er ers ee ees able less ful ness ly ment ments ize izes ized izing ise ised ization ion ions al ic ive ist ism ' +
  'like wise ish y'
).split(' ')
