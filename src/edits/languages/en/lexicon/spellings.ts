/** Stems of British words, wherever they stand in a word, and their American spelling. */
export const STEM_SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['aluminium', 'aluminum'],
  ['anaesth', 'anesth'],
  ['appal', 'appall'],
  ['archaeolog', 'archeolog'],
  ['artefact', 'artifact'],
  ['benefitt', 'benefit'],
  ['biass', 'bias'],
  ['caesarean', 'cesarean'],
  ['carburettor', 'carburetor'],
  ['cheque', 'check'],
  ['chilli', 'chili'],
  ['cosi', 'cozi'],
  ['cosy', 'cozy'],
  ['cypher', 'cipher'],
  ['diarrhoea', 'diarrhea'],
  ['distil', 'distill'],
  ['draught', 'draft'],
  ['encyclopaed', 'encycloped'],
  ['enquir', 'inquir'],
  ['enrol', 'enroll'],
  ['enthral', 'enthrall'],
  ['faec', 'fec'],
  ['focuss', 'focus'],
  ['foet', 'fet'],
  ['fulfil', 'fulfill'],
  ['gaol', 'jail'],
  ['grey', 'gray'],
  ['gynaec', 'gynec'],
  ['haem', 'hem'],
  ['homoeo', 'homeo'],
  ['instal', 'install'],
  ['jewellery', 'jewelry'],
  ['judgement', 'judgment'],
  ['kerb', 'curb'],
  ['leukaem', 'leukem'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvr', 'maneuver'],
  ['marvellous', 'marvelous'],
  ['mediaeval', 'medieval'],
  ['mould', 'mold'],
  ['moult', 'molt'],
  ['moustache', 'mustache'],
  ['oedem', 'edem'],
  ['oesophag', 'esophag'],
  ['oestr', 'estr'],
  ['orthopaed', 'orthoped'],
  ['paedi', 'pedi'],
  ['palaeo', 'paleo'],
  ['plough', 'plow'],
  ['practis', 'practic'],
  ['programme', 'program'],
  ['pyjama', 'pajama'],
  ['sceptic', 'skeptic'],
  ['skilful', 'skillful'],
  ['sulph', 'sulf'],
  ['tranquillity', 'tranquility'],
  ['tyre', 'tire'],
  ['whilst', 'while'],
  ['wilful', 'willful'],
  ['woollen', 'woolen'],
  ['yoghurt', 'yogurt'],
]

/** Whole forms that no rule finds, or that a dictionary has in several spellings: the one that stands for all, then the others. */
export const VARIANTS = `
adapter adaptor
adapters adaptors
adviser advisor
advisers advisors
afterward afterwards
aging ageing
aesthetic esthetic
amid amidst
among amongst
analog analogue
analogs analogues
ax axe
backward backwards
burned burnt
catalog catalogue
cataloged catalogued
cataloging cataloguing
catalogs catalogues
check cheque
checks cheques
converter convertor
converters convertors
cuing cueing
dialog dialogue
dialogs dialogues
disk disc
disks discs
donut doughnut
donuts doughnuts
downward downwards
dreamed dreamt
dwelled dwelt
gray grey
inward inwards
kneeled knelt
leaned leant
leaped leapt
learned learnt
math maths
ok okay
onward onwards
outward outwards
percent per-cent
program programme
programs programmes
queuing queueing
routing routeing
skeptic sceptic
specialty speciality
specialties specialities
spelled spelt
spilled spilt
spoiled spoilt
stories storeys
story storey
though tho
through thru
tire tyre
tires tyres
toward towards
upward upwards
whiskey whisky
whiskeys whiskies
while whilst
`

/** With a hyphen they are other words than without: `re-form`, `reform`. */
export const HYPHENATED = new Set(
  (
    're-act re-collect re-count re-cover re-covered re-create re-created re-creates re-creating re-creation re-dress ' +
    're-form re-formed re-forming re-fund re-lay re-lease re-mark re-petition re-place re-press re-prove re-search re-sent ' +
    're-serve re-sign re-signed re-signing re-solve re-sort re-sound re-store re-strain re-tire re-treat co-op co-ops ' +
    'un-ionized pre-date pre-position pro-verb extra-ordinary dis-ease no-where man-kind'
  ).split(' '),
)

/** With accents they are other words than without. */
export const ACCENTED = new Set(
  'résumé résumés resumé resumés exposé exposés rosé pâté pâtés lamé maté piqué'.split(' '),
)
